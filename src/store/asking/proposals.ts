import type { ProposedJoin, ProposedSide } from '../../record/answers.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

interface Row {
  readonly id: number;
  readonly kind: Kind;
  readonly score: number;
  readonly why: string;
  readonly verdict: ProposedJoin['verdict'];
  readonly by: string | null;
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

/** Joins of an item with others that nobody has answered yet. */
export async function proposalsAbout(sql: Sql, item: number): Promise<readonly ProposedJoin[]> {
  const rows = await sql.query<Row>(
    `${SELECT} where p.verdict = 'proposed' and $1 in (ia.id, ib.id) and ia.id <> ib.id and
       (p.finding_a in (select id from findings where item = $1) or p.finding_b in (select id from findings where item = $1))
     order by p.score desc, p.id limit 50`,
    [item],
  );
  return rows.map(withSides);
}

/** How many joins wait for an answer, by kind; the most frequent first. */
export async function countProposed(sql: Sql, kinds: readonly Kind[]): Promise<ReadonlyMap<Kind, number>> {
  const rows = await sql.query<{ kind: Kind; count: number }>(
    `select kind, count(*)::int as count from proposals
     where verdict = 'proposed' and a <> b and ($1::text[] = '{}' or kind = any($1))
     group by kind order by count(*) desc, kind`,
    [kinds],
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Proposed joins by their numbers, in no order. */
export async function proposalsById(sql: Sql, ids: readonly number[]): Promise<readonly ProposedJoin[]> {
  return (await sql.query<Row>(`${SELECT} where p.id = any($1)`, [ids])).map(withSides);
}

function withSides({ sides, ...row }: Row): ProposedJoin {
  const [a, b] = JSON.parse(sides) as [ProposedSide, ProposedSide];
  return { ...row, a, b };
}

/** The two items of a proposed join, as they are now. */
export async function proposalItems(sql: Sql, id: number): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select distinct f.item from proposals p join findings f on f.id in (p.finding_a, p.finding_b) where p.id = $1 order by f.item`,
    [id],
  );
  return rows.map(({ item }) => item);
}
