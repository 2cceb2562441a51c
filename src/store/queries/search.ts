import { entityKeys } from '../../record/identity/entities/entities.ts';
import { hashedKey } from '../../record/identity/identity.ts';
import { articleId, findingId, itemId } from '../../record/ids.ts';
import type { Day, EntityFinding, Located } from '../../record/types.ts';
import type { Hits, Searched } from '../../record/views/search.ts';
import { day, standpoint } from '../../record/views/standpoint.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { RecordProblem } from '../problem.ts';
import { searchQuery } from './search-query.ts';
import { sentencesOf } from './sentences.ts';

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
  /** Only in these articles. */
  readonly articles?: readonly number[];
}

/**
 * Maximum number of matches that are ranked: ranking hundreds of thousands would take seconds and change little at the
 * top.
 */
const MAX_RANKED_MATCHES = 2000;
/** Marks around what matches: noncharacters, which no text is to hold (Unicode 23.7). */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARKS = `StartSel=${OPEN}, StopSel=${CLOSE}`;
/** Texts up to this length, in characters, are returned whole, with their quotation marks and their end. */
const MAX_WHOLE_LENGTH = 600;
const WHOLE = `${MARKS}, HighlightAll=true`;
const PIECES = `${MARKS}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`;

interface Row {
  readonly kind: Searched;
  /** Number of the finding, or of the article. */
  readonly ref: number;
  /** Of a finding. */
  readonly item: number | null;
  readonly day: Day | null;
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly headline: string;
  readonly count: number;
}

/**
 * Full-text search over articles, statements, pledges and actions, best first.
 *
 * @throws RecordProblem `not-possible` where the words contain no word that can be searched for
 */
export async function search(
  sql: Sql,
  { words, kinds, speaker, outlet, from, to, limit, articles }: Search,
): Promise<Hits> {
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
  if (articles !== undefined) add((n) => `d.article = any(${n})`, articles);
  let source = 'documents d';
  if (speaker !== null) {
    values.push(await peopleNamed(sql, speaker));
    source = spokenBy(`$${values.length}`);
  }
  const rank = query === null ? '0' : `ts_rank(d.words, $1::tsquery, 1)`;
  const headline =
    query === null
      ? 'left(doc.body, 300)'
      : `ts_headline('english', doc.body, $1::tsquery, case when length(doc.body) <= ${MAX_WHOLE_LENGTH} then '${WHOLE}' else '${PIECES}' end)`;
  const rows = await sql.query<Row>(
    `with hits as materialized (
       select d.kind, d.ref, d.part, d.day, ${rank}::real as rank from ${source}
       where ${conditions.length === 0 ? 'true' : conditions.join(' and ')}
       ${query === null ? 'order by d.day desc nulls last' : ''} limit ${MAX_RANKED_MATCHES + 1}),
     best as (
       -- Of an article's pieces the one that fits best; a finding has but one.
       select kind, ref, (array_agg(part order by rank desc, part))[1] as part, max(day) as day, max(rank) as rank
       from hits group by kind, ref),
     shown as (select *, count(*) over ()::int as count from best order by rank desc, day desc nulls last, kind, ref limit ${Math.trunc(limit)})
     select shown.kind, shown.ref, shown.day, shown.count, doc.article, a.title, a.outlet, a.published, ${headline} as headline,
       case when shown.kind <> 'article' then (select item from findings where id = shown.ref) end as item
     from shown join documents doc using (kind, ref, part) join articles a on a.id = doc.article
     order by shown.rank desc, shown.day desc nulls last, shown.kind, shown.ref`,
    values,
  );
  const who = await whoNamed(
    sql,
    rows.flatMap(({ kind, ref }) => (kind === 'article' ? [] : [ref])),
  );
  const sentenceOf = await sentencesOf(
    sql,
    rows.flatMap(({ kind, ref }) => (kind === 'article' ? [] : [ref])),
  );
  const count = rows[0]?.count ?? 0;
  return {
    hits: rows.map(({ kind, ref, item, headline: text, ...row }) => ({
      kind,
      id: kind === 'article' ? articleId(ref) : findingId(ref),
      item: kind === 'article' || item === null ? null : itemId(kind, item),
      day: day(row.day),
      sentence: kind === 'article' ? null : sentenceOf(ref),
      who: kind === 'article' ? [] : (who.get(ref) ?? []),
      passage: cut(text),
      where: standpoint(row),
    })),
    count,
    more: count >= MAX_RANKED_MATCHES,
  };
}

/** The names of those who speak, pledge or act in findings, by finding. */
async function whoNamed(sql: Sql, findings: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const rows = await sql.query<{ finding: number; name: string }>(
    `select r.finding, i.label as name from roles r join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) and r.role in ('speaker', 'pledger', 'actor') order by r.finding, r.rank`,
    [findings],
  );
  const who = new Map<number, string[]>();
  for (const { finding, name } of rows) who.set(finding, [...(who.get(finding) ?? []), name]);
  return who;
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
    `“${words}” contains no word that can be searched for: words such as “the” and “of” are in every text. Use rarer words.`,
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
