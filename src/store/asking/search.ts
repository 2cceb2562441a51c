import type { Found, Hit } from '../../record/answers.ts';
import { entityKeys } from '../../record/identity/entities/entities.ts';
import { hashedKey } from '../../record/identity/identity.ts';
import type { Day, EntityFinding, Located } from '../../record/types.ts';
import type { Searched } from '../../record/views/search.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { RecordProblem } from '../problem.ts';
import { whoNamed } from './queue.ts';
import { searchQuery } from './search-query.ts';

export interface Search {
  /** Empty: everything that the other conditions allow, the newest first. */
  readonly words: string;
  readonly kinds: readonly Searched[];
  /** Part of the name of who speaks, pledges or acts. */
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly limit: number;
}

/** So many matches are ranked: ranking hundreds of thousands would take seconds and change little at the top. */
const MOST_RANKED = 2000;
/** Marks around what matches: noncharacters, which no text is to hold (Unicode 23.7). */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARKS = `StartSel=${OPEN}, StopSel=${CLOSE}`;
/** Up to so many characters are shown whole: what somebody said is not to lose its quotation marks or its end. */
const SHORT = 600;
const WHOLE = `${MARKS}, HighlightAll=true`;
const PIECES = `${MARKS}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`;

interface Row extends Omit<Hit, 'who' | 'passage'> {
  readonly headline: string;
  readonly count: number;
}

/**
 * Full-text search over articles, statements, pledges and actions, best first.
 *
 * @throws RecordProblem `not-possible` where the words hold nothing that can be searched for
 */
export async function search(sql: Sql, { words, kinds, speaker, outlet, from, to, limit }: Search): Promise<Found> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (condition: (n: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const query = words.trim() === '' ? null : await queryOf(sql, storableText(words));
  if (query !== null) add((n) => `d.words @@ ${n}::tsquery`, query);
  if (kinds.length > 0) add((n) => `d.kind = any(${n})`, kinds);
  if (outlet !== null) add((n) => `d.outlet ilike ${n}`, `%${storableText(outlet).replace(/[\\%_]/g, '\\$&')}%`);
  if (from !== null) add((n) => `d.day >= ${n}`, from);
  if (to !== null) add((n) => `d.day <= ${n}`, to);
  let source = 'documents d';
  if (speaker !== null) {
    values.push(await peopleNamed(sql, speaker));
    source = spokenBy(`$${values.length}`);
  }
  const rank = query === null ? '0' : `ts_rank(d.words, $1::tsquery, 1)`;
  const headline =
    query === null
      ? 'left(doc.body, 300)'
      : `ts_headline('english', doc.body, $1::tsquery, case when length(doc.body) <= ${SHORT} then '${WHOLE}' else '${PIECES}' end)`;
  const rows = await sql.query<Row>(
    `with hits as materialized (
       select d.kind, d.ref, d.part, d.day, ${rank}::real as rank from ${source}
       where ${conditions.length === 0 ? 'true' : conditions.join(' and ')}
       ${query === null ? 'order by d.day desc nulls last' : ''} limit ${MOST_RANKED + 1}),
     best as (
       -- Of an article's pieces the one that fits best; a finding has but one.
       select kind, ref, (array_agg(part order by rank desc, part))[1] as part, max(day) as day, max(rank) as rank
       from hits group by kind, ref),
     shown as (select *, count(*) over ()::int as count from best order by rank desc, day desc nulls last, kind, ref limit ${Math.trunc(limit)})
     select shown.kind, shown.ref, shown.day, shown.rank, shown.count, doc.article, a.title, a.outlet, ${headline} as headline
     from shown join documents doc using (kind, ref, part) join articles a on a.id = doc.article
     order by shown.rank desc, shown.day desc nulls last, shown.kind, shown.ref`,
    values,
  );
  const who = await whoNamed(
    sql,
    rows.flatMap(({ kind, ref }) => (kind === 'article' ? [] : [ref])),
  );
  const count = rows[0]?.count ?? 0;
  return {
    hits: rows.map(({ headline: text, count: _count, ...row }) => ({
      ...row,
      who: row.kind === 'article' ? [] : (who.get(row.ref) ?? []),
      passage: cut(text),
    })),
    count,
    more: count >= MOST_RANKED,
  };
}

/**
 * What some people say, pledge or do. Each look-up is by key and stands by itself (`offset 0` keeps it so): a planner
 * without statistics would go through all that anybody says.
 *
 * @param people SQL of the items that they are
 */
function spokenBy(people: string): string {
  return `(select distinct r.finding from unnest(${people}::bigint[]) as wanted(item)
      cross join lateral (select id from findings where item = wanted.item and kind = 'entity' offset 0) e
      cross join lateral (select finding from roles where entity = e.id and role in ('speaker', 'pledger', 'actor') offset 0) r) r
    cross join lateral (select kind from findings where id = r.finding offset 0) f
    cross join lateral (select * from documents where kind = f.kind and ref = r.finding offset 0) d`;
}

async function queryOf(sql: Sql, words: string): Promise<string> {
  const built = searchQuery(words, 1);
  const nothing = new RecordProblem(
    'not-possible',
    `“${words}” holds nothing to search for: words such as “the” and “of” are in every text. Give rarer ones.`,
  );
  if (built === null) throw nothing;
  const [row] = await sql.query<{ query: string; nodes: number }>(
    `select (${built.sql})::text as query, numnode(${built.sql}) as nodes`,
    built.values,
  );
  if (!row || row.nodes === 0) throw nothing;
  return row.query;
}

/** Entities whose name holds these words; found by the keys of names, so that no list of all names is gone through. */
async function peopleNamed(sql: Sql, name: string): Promise<readonly number[]> {
  const finding: EntityFinding = {
    kind: 'entity',
    local: '',
    name,
    type: 'person',
    mentions: [],
    offices: [],
    company: [],
  };
  const located: Located<EntityFinding> = { finding, article: '', outlet: null, published: null, who: new Map() };
  const keys = [...entityKeys(located), ...entityKeys({ ...located, finding: { ...finding, type: 'organisation' } })];
  const rows = await sql.query<{ item: number }>('select distinct item from keys where key = any($1) and day = 0', [
    keys.map(({ key }) => hashedKey('entity', key)),
  ]);
  return rows.map(({ item }) => item);
}

function cut(headline: string): { text: string; match: boolean }[] {
  return headline.split(OPEN).flatMap((piece, i) => {
    if (i === 0) return part(piece, false);
    const [match = '', rest = ''] = piece.split(CLOSE);
    return [...part(match, true), ...part(rest, false)];
  });
}

function part(text: string, match: boolean): { text: string; match: boolean }[] {
  return text === '' ? [] : [{ text, match }];
}
