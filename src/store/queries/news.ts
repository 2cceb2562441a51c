import { MIN_PROPOSED } from '../../record/bearing/propose-evidence.ts';
import { dayOf } from '../../record/days.ts';
import type { ArticleRead } from '../../record/entries.ts';
import { type Attended, changeAround, type Edit, FLAGS, type Flag, flagsOf, type Waiting } from '../../record/flags.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import { articleId, itemId, numberOf } from '../../record/ids.ts';
import type { News } from '../../record/views/news.ts';
import type { Tone } from '../../record/vocabularies.ts';
import type { Database, Sql } from '../database/database.ts';
import { withIndexOrder, withSorts } from './index-order.ts';
import type { TextsOf } from './texts.ts';
import { pledgeRows } from './tracker/pledge-rows.ts';
import { refreshTracker } from './tracker/refresh.ts';

/** A pledge with what flags it. */
export interface Flagged {
  readonly item: number;
  readonly flags: readonly Flag[];
  readonly seen: string | null;
}

/**
 * Pledges that people care for and that need a look, what weighs most first: reviewed, assessed, described, with evidence, or followed.
 * What the machine alone found is not among them.
 *
 * @param now the present, as an ISO instant
 */
export async function newsOf(db: Database, texts: TextsOf, now: string, limit: number): Promise<News> {
  await refreshTracker(db);
  return withIndexOrder(db, async (sql) => {
    const flagged = await flaggedPledges(sql, texts, now, null);
    const shown = flagged.slice(0, limit);
    const labels = await labelsOf(
      sql,
      shown.map(({ item }) => item),
    );
    const items = shown.map(({ item, flags, seen }) => {
      return { pledge: { item: itemId('pledge', item), label: labels.get(item) ?? '' }, flags: [...flags], seen };
    });
    return { day: now.slice(0, 10), items, count: flagged.length };
  });
}

/** What pledges are called: by people, else by their sentence; one that stands nowhere any more by its words. */
export async function labelsOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query<{ id: number; label: string }>('select id, label from items where id = any($1)', [
    items,
  ]);
  const labels = new Map(rows.map(({ id, label }) => [id, label]));
  for (const { id, title, label } of await pledgeRows(sql, items)) labels.set(numberOf(id), title ?? label);
  return labels;
}

interface Row {
  readonly item: number;
  readonly deadline: number | null;
  readonly began: string;
  readonly seen: string | null;
  readonly assessed: string | null;
  readonly tone: Tone | null;
}

/** When an entry of the log was written: it begins with that. */
const at = (body: string): string => `substring(left(${body}, 80) from '^\\{"at":"([^"]*)"')`;

/**
 * Flags of pledges, of all that people care for or of those that are named. Tracker and evidence proposals must have been refreshed.
 *
 * @param only items; null for all that people care for
 */
export async function flaggedPledges(
  sql: Sql,
  texts: TextsOf,
  now: string,
  only: readonly number[] | null,
): Promise<readonly Flagged[]> {
  return withSorts(sql, async () => {
    const rows = await attendedRows(sql, only);
    const items = rows.map(({ item }) => item);
    const waiting = await waitingFor(sql, items);
    const edits = await editsOf(sql, texts, rows);
    const today = dayOf(now) ?? 0;
    return rows
      .map(({ item, deadline, began, seen, assessed, tone }): Flagged => {
        const attended: Attended = {
          ...{ seen, began, deadline, assessed: dayOf(assessed), settled: tone === 'kept' || tone === 'broken' },
          ...{ waiting: waiting.get(item) ?? [], edits: edits.get(item) ?? [] },
        };
        return { item, flags: flagsOf(attended, today), seen };
      })
      .filter(({ flags }) => flags.length > 0)
      .toSorted(byWeight);
  });
}

/** What weighs most first, of two alike what is newer. */
function byWeight(a: Flagged, b: Flagged): number {
  const [one, other] = [a.flags[0], b.flags[0]];
  const weight = FLAGS.indexOf(one?.kind ?? 'unseen') - FLAGS.indexOf(other?.kind ?? 'unseen');
  if (weight !== 0) return weight;
  const [since, its] = [one?.since ?? '', other?.since ?? ''];
  return since > its ? -1 : since < its ? 1 : b.item - a.item;
}

async function attendedRows(sql: Sql, only: readonly number[] | null): Promise<readonly Row[]> {
  const cared = `t.reviewed or t.assessed or t.evidence > 0
    or exists (select from findings f join descriptions d on d.pledge = f.id where f.item = t.item)
    or exists (select from findings f join follows w on w.finding = f.id where f.item = t.item)`;
  // A pledge whose words stand nowhere any more is in no list of the tracker; that they went is what matters most.
  return sql.query<Row>(
    `with base as (
       select t.item, t.deadline from tracker t where ${only === null ? cared : 't.item = any($1)'}
       union all select distinct f.item, null::int from findings f join decisions d on d.finding = f.id and d.verdict <> 'reject'
       where f.kind = 'pledge' and f.state = 'lost' and ${only === null ? 'true' : 'f.item = any($1)'}
         and not exists (select from tracker t where t.item = f.item))
     select t.item, t.deadline, m.date as assessed, m.tone,
       (select min(${at('e.body')}) from findings f join captures c on c.article = f.article and c.version = 1
          join entries e on e.seq = c.seq where f.item = t.item) as began,
       (select max(x.at) from (
          select d.at from findings f join decisions d on d.finding = f.id where f.item = t.item
          union all select v.at from findings f join evidence v on v.pledge = f.id where f.item = t.item
          union all select r.at from findings f join refusals r on r.pledge = f.id where f.item = t.item
          union all select a.at from findings f join assessments a on a.pledge = f.id where f.item = t.item
          union all select d.at from findings f join descriptions d on d.pledge = f.id where f.item = t.item
          union all select l.at from findings f join looks l on l.pledge = f.id where f.item = t.item) x) as seen
     from base t left join lateral (
       select a.date, a.assessment::json->'value'->>'tone' as tone
       from findings f join assessments a on a.pledge = f.id
       where f.item = t.item and a.unassessed is null order by a.date desc, a.id desc limit 1) m on true
     order by t.item`,
    only === null ? [] : [only],
  );
}

/** Evidence that is proposed and neither linked nor refused, by the item of the pledge: one for all reports of one act. */
async function waitingFor(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, readonly Waiting[]>> {
  const rows = await sql.query<{ pledge: number; at: string }>(
    `select b.pledge, min(${at('e.body')}) as at from bearings b
     join articles a on a.id = b.article join captures c on c.id = a.capture join entries e on e.seq = c.seq
     left join findings f on f.id = b.finding
     where b.pledge = any($1) and b.sure >= $2 and a.withdrawn is null and not exists (
       select from findings p join evidence v on v.pledge = p.id join findings o on o.id = v.finding
       where p.item = b.pledge and v.unlinked is null and o.item = f.item)
     and not exists (
       select from findings o join refusals r on r.finding = o.id join findings p on p.id = r.pledge
       where o.item = f.item and p.item = b.pledge)
     group by b.pledge, coalesce(f.item::text, b.article || ' ' || b.place)`,
    [items, MIN_PROPOSED],
  );
  return grouped(rows.map(({ pledge, at: since }) => [pledge, { at: since }]));
}

/** Captures that came since somebody looked, and that touch words of the pledge. */
async function editsOf(sql: Sql, texts: TextsOf, rows: readonly Row[]): Promise<ReadonlyMap<number, readonly Edit[]>> {
  const since = new Map(rows.map(({ item, seen }) => [item, seen ?? '']));
  const captures = await sql.query<{
    item: number;
    finding: number;
    exact: string;
    place: number;
    article: number;
    outlet: string | null;
    reading: string;
    body: string;
  }>(
    `select f.item, f.id as finding, f.exact, f.place, f.article, a.outlet, c.reading, e.body
     from findings f join articles a on a.id = f.article join captures c on c.article = f.article and c.version > 1
     join entries e on e.seq = c.seq
     where f.item = any($1) and a.versions > 1 and a.withdrawn is null order by f.item, c.seq, f.id`,
    [rows.map(({ item }) => item)],
  );
  const edits: (readonly [number, Edit])[] = [];
  for (const { item, finding, exact, place, article, outlet, reading, body } of captures) {
    const entry = decodeEntry(body);
    if (entry.kind !== 'article.changed' || entry.at <= (since.get(item) ?? '')) continue;
    const { changes, lost } = (entry.data as { readonly after: ArticleRead }).after;
    const edit = { at: entry.at, article: articleId(article), outlet };
    if (lost.includes(finding)) edits.push([item, { ...edit, change: null }]);
    else if (changes.length > 0) {
      const text = (await texts(sql, [reading])).get(reading)?.text ?? '';
      const start = nearest(text, exact, place);
      const change = start === null ? null : changeAround(text, { start, end: start + exact.length }, changes);
      if (change !== null) edits.push([item, { ...edit, change }]);
    }
  }
  return grouped(edits);
}

/** Where words stand in a text, nearest to where they stand in another version of it; null where they do not. */
function nearest(text: string, words: string, place: number): number | null {
  const before = text.lastIndexOf(words, place);
  const behind = text.indexOf(words, place);
  if (before < 0 || behind < 0) return Math.max(before, behind) < 0 ? null : Math.max(before, behind);
  return place - before <= behind - place ? before : behind;
}

function grouped<T>(pairs: readonly (readonly [number, T])[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
