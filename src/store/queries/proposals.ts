import { findingId, itemId, proposalId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Join } from '../../record/views/items.ts';
import type { Sql } from '../database/database.ts';
import { labelFor } from './item-rows.ts';
import { type SentenceOf, sentencesOf } from './sentences.ts';

type Side = Omit<Join['a'], 'item' | 'finding' | 'sentence'> & { readonly item: number; readonly finding: number };

interface Row extends Omit<Join, 'id' | 'a' | 'b'> {
  readonly id: number;
  readonly sides: string;
}

const side = (letter: 'a' | 'b'): string =>
  `json_build_object('item', i${letter}.id, 'label', i${letter}.label, 'members', i${letter}.members,
     'finding', f${letter}.id, 'exact', f${letter}.exact, 'outlet', t${letter}.outlet, 'published', t${letter}.published)`;
const joined = (letter: 'a' | 'b'): string =>
  `join findings f${letter} on f${letter}.id = p.finding_${letter}
   join items i${letter} on i${letter}.id = f${letter}.item
   join articles t${letter} on t${letter}.id = f${letter}.article`;
const SELECT = `select p.id, p.kind, p.score, p.why, p.verdict, p.by, json_build_array(${side('a')}, ${side('b')})::text as sides
  from proposals p ${joined('a')} ${joined('b')}`;

/** Maximum number of open proposals that are returned with one item. */
const MAX_PROPOSALS_PER_ITEM = 50;

/** Joins of an item with others that nobody has answered yet, the likeliest first. Its number must be a current one. */
export async function joinsAbout(sql: Sql, item: number): Promise<Join[]> {
  const of = (side: 'a' | 'b') =>
    `(select id, score from proposals where ${side} = $1 and verdict = 'proposed' and a <> b limit 500)`;
  const rows = await sql.query<{ id: number }>(
    `select id from (${of('a')} union ${of('b')}) open order by score desc, id limit ${MAX_PROPOSALS_PER_ITEM}`,
    [item],
  );
  return joinsById(
    sql,
    rows.map(({ id }) => id),
  );
}

/** How many joins wait for an answer, by kind; the most frequent first. */
export async function countProposed(sql: Sql, kinds: readonly Kind[]): Promise<{ readonly [K in Kind]?: number }> {
  const rows = await sql.query<{ kind: Kind; count: number }>(
    `select kind, count(*)::int as count from proposals
     where verdict = 'proposed' and a <> b and ($1::text[] = '{}' or kind = any($1))
     group by kind order by count(*) desc, kind`,
    [kinds],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** Proposed joins by their numbers, in the order in which they are named. */
export async function joinsById(sql: Sql, ids: readonly number[]): Promise<Join[]> {
  const rows = await sql.query<Row>(`${SELECT} where p.id = any($1)`, [ids]);
  const sentenceOf = await sentencesOf(
    sql,
    rows.flatMap(({ sides }) => (JSON.parse(sides) as [Side, Side]).map(({ finding }) => finding)),
  );
  const joins = new Map(rows.map((row) => [row.id, joinView(row, sentenceOf)]));
  return ids.flatMap((id) => joins.get(id) ?? []);
}

function joinView({ id, sides, ...row }: Row, sentenceOf: SentenceOf): Join {
  const [a, b] = JSON.parse(sides) as [Side, Side];
  const view = ({ label, ...side }: Side) => {
    const sentence = sentenceOf(side.finding);
    const sideView = { ...side, item: itemId(row.kind, side.item), finding: findingId(side.finding), sentence };
    return { ...sideView, label: labelFor(row.kind, label, sentence) };
  };
  return { ...row, id: proposalId(id), a: view(a), b: view(b) };
}

/** The two items of a proposed join, as they are now. */
export async function proposalItems(
  sql: Sql,
  id: number,
): Promise<readonly { readonly kind: Kind; readonly number: number }[]> {
  return sql.query(
    `select distinct f.kind, f.item as number from proposals p join findings f on f.id in (p.finding_a, p.finding_b)
     where p.id = $1 order by f.item`,
    [id],
  );
}
