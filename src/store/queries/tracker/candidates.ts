import { findingId } from '../../../record/ids.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import type { Candidate } from '../../../record/views/pledges.ts';
import type { Sql } from '../../database/database.ts';
import { findingsInContext } from '../findings-in-context.ts';
import { withSorts } from '../index-order.ts';
import { FIRST } from '../representative-finding.ts';
import type { TextsOf } from '../texts.ts';
import { documentsWith } from '../words-query.ts';

/** Maximum number of words of a pledge that are searched for, the longest first. */
const MAX_SEARCH_WORDS = 6;
/** Maximum number of findings that are scored. */
const MAX_SCORED_FINDINGS = 800;
const MAX_SHOWN = 30;
/** Days before the pledge that are included, for what led to it. */
const DAYS_BEFORE_PLEDGE = 30;

/**
 * Statements and actions that could be linked to a pledge: such as have two of its words or more, the likeliest first. What
 * is linked already, and what the pledge is said in, is left out.
 *
 * @param item its number must be a current one
 */
export async function candidatesFor(sql: Sql, texts: TextsOf, item: number): Promise<Candidate[]> {
  const [wording] = await sql.query<{ words: string[]; day: number | null }>(
    `select tsvector_to_array(to_tsvector('english', left(exact, 2000))) as words, day
     from findings where item = $1 and state = 'standing' order by ${FIRST} limit 1`,
    [item],
  );
  const pledgers = await pledgersOf(sql, item);
  const names = await wordsOfNames(sql, pledgers);
  const words = (wording?.words ?? [])
    // Whoever pledged is named in much that has nothing to do with the pledge.
    .filter((word) => /\p{L}{3}/u.test(word) && !names.has(word))
    .toSorted(byLength)
    .slice(0, MAX_SEARCH_WORDS);
  if (words.length < 2) return [];
  const ask = () =>
    sql.query<Row>(
      `with likely as materialized (
       ${documentsWith(`d.kind in ('statement', 'action')`, '$1::tsquery', MAX_SCORED_FINDINGS)})
     select f.id, f.item, l.day, array(select w from unnest($2::text[]) w where l.words @@ quote_literal(w)::tsquery) as shared,
       exists (select from roles r join findings e on e.id = r.entity
         where r.finding = f.id and r.role in ('speaker', 'actor') and e.item = any($3)) as own
     from likely l join findings f on f.id = l.ref
     where ($4::int is null or l.day is null or l.day >= $4)
       and not exists (select from evidence v join findings p on p.id = v.pledge join findings o on o.id = v.finding
         where p.item = $5 and o.item = f.item and v.unlinked is null)
       and not exists (select from findings p where p.item = $5 and p.article = f.article
         and p.place >= f.place and p.place < f.place + length(f.exact))`,
      [pairsOf(words), words, pledgers, wording?.day == null ? null : wording.day - DAYS_BEFORE_PLEDGE, item],
    );
  const rows = await withSorts(sql, ask);
  const best = onePerItem(rows.map((row) => ({ ...row, score: scoreOf(row, words.length) }))).slice(0, MAX_SHOWN);
  const findings = await findingsInContext(
    sql,
    texts,
    best.map(({ id }) => id),
  );
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return best.flatMap(({ id, score, shared, own }): Candidate[] => {
    const finding = byId.get(findingId(id));
    return finding ? [{ item: finding.item, finding, score, why: whyOf(finding, shared, own) }] : [];
  });
}

interface Row {
  readonly id: number;
  readonly item: number;
  readonly day: number | null;
  /** Words of the pledge that it has too. */
  readonly shared: readonly string[];
  /** Whether who pledged says or does it. */
  readonly own: boolean;
}

const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Any two of the words. */
function pairsOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word.replaceAll("'", "''").replaceAll('\\', '')}'`);
  return quoted.flatMap((one, i) => quoted.slice(i + 1).map((other) => `${one} & ${other}`)).join(' | ');
}

function scoreOf({ shared, own }: Row, all: number): number {
  return Math.min(1, shared.length / all + (own ? 0.2 : 0));
}

function onePerItem<T extends { readonly item: number; readonly id: number; readonly score: number }>(
  rows: readonly T[],
): T[] {
  const best = new Map<number, T>();
  for (const row of rows.toSorted((a, b) => b.score - a.score || a.id - b.id)) {
    if (!best.has(row.item)) best.set(row.item, row);
  }
  return [...best.values()];
}

/** The words as they stand in it; the index has but their stems. */
function whyOf({ context, kind }: FindingInContext, shared: readonly string[], own: boolean): string {
  const said = (context?.exact ?? '').match(/[\p{L}\p{N}’']+/gu) ?? [];
  const whole = shared.map((stem) => said.find((word) => word.toLowerCase().startsWith(stem.slice(0, -1))) ?? stem);
  const who = own ? `${kind === 'action' ? 'done' : 'said'} by who pledged, and ` : '';
  return `${who}has the words ${[...new Set(whole)].join(', ')}`;
}

/** The words of what people and bodies are called, and of the offices that they hold, as the index has them. */
async function wordsOfNames(sql: Sql, entities: readonly number[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ word: string }>(
    `select distinct unnest(tsvector_to_array(to_tsvector('english', named.words))) as word from (
       select e.exact || ' ' || coalesce((select string_agg(o ->> 'title', ' ')
         from json_array_elements(coalesce(e.corrected, e.body)::json -> 'offices') o), '') as words
       from unnest($1::bigint[]) as wanted(item) cross join lateral (
         select exact, corrected, body from findings where item = wanted.item and kind = 'entity' and state = 'standing'
         order by id limit 50) e) named`,
    [entities],
  );
  return new Set(rows.map(({ word }) => word));
}

async function pledgersOf(sql: Sql, item: number): Promise<readonly number[]> {
  const rows = await sql.query<{ entity: number }>(
    `select distinct e.item as entity from (select id from findings where item = $1 and state = 'standing' order by ${FIRST} limit 50) f
     join roles r on r.finding = f.id and r.role = 'pledger' join findings e on e.id = r.entity`,
    [item],
  );
  return rows.map(({ entity }) => entity);
}
