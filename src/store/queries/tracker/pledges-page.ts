import { itemId } from '../../../record/ids.ts';
import type { Day } from '../../../record/types.ts';
import { DUE_WITHIN_DAYS, PLEDGE_LISTS, type PledgeList } from '../../../record/views/pledge-lists.ts';
import type { PledgePage } from '../../../record/views/pledges.ts';
import type { Sql } from '../../database/database.ts';
import { storableText } from '../../database/rows.ts';
import { withSorts } from '../index-order.ts';
import { listOf, type Page, pageOf } from '../pages.ts';
import { beginningsOf, documentsWith } from '../words-query.ts';
import { pledgeRows } from './pledge-rows.ts';

/** In place of a value of the vocabulary: nobody has assessed it. */
const UNASSESSED = 'unassessed';
/** Its words were judged untestable, so that no evidence can settle it. */
const UNTESTABLE = 'untestable';
/** It was assessed, and nothing was said of what the evidence supports. */
const NO_VALUE = 'unsaid';

/** Where a pledge stands on the axis of evidence. */
const EVIDENCE_STATUS = `(case when not t.assessed then '${UNASSESSED}' when t.supports is not null then t.supports
  when t.clarity = 'untestable' then '${UNTESTABLE}' else '${NO_VALUE}' end)`;

export interface PledgeFilter {
  /** Item of an entity. */
  readonly pledger: number | null;
  readonly form: string | null;
  readonly testable: string | null;
  /** A value of the vocabulary, `none-found`, {@link UNASSESSED}, {@link UNTESTABLE} or {@link NO_VALUE}. */
  readonly evidence: string | null;
  readonly schedule: string | null;
  readonly officials: string | null;
  readonly outlet: string | null;
  readonly words: string | null;
  /** Whose name holds these words. */
  readonly by: string | null;
  /** All where none is named. */
  readonly list: PledgeList | null;
  /** Only those whose deadline is not after this day. */
  readonly dueUntil: Day | null;
  /** The present day. */
  readonly today: Day;
}

export type PledgeSort = 'deadline' | 'date' | 'moved' | 'pledger';

/** Where in the tracker a pledge stands. */
export interface PledgePlace {
  readonly by: number | string;
  readonly id: number;
}

const SORTS = {
  /** The next to come first; those without one last. */
  deadline: { by: 'coalesce(t.deadline, 2147483647)', type: 'int', back: false },
  date: { by: 'coalesce(t.day, -2147483648)', type: 'int', back: true },
  moved: { by: `coalesce(t.moved, '') collate "C"`, type: 'text', back: true },
  pledger: {
    by: `(case when t.pledger = '' then U&'\\FFFF' else t.pledger end) collate "C"`,
    type: 'text',
    back: false,
  },
} as const;

interface Stretch {
  readonly sort: PledgeSort;
  readonly after: PledgePlace | null;
  readonly limit: number;
}

/** A page of the tracker; the first has what the bar above it shows. The tracker must have been refreshed. */
export async function pledgesPage(sql: Sql, filter: PledgeFilter, stretch: Stretch): Promise<PledgePage> {
  // The tracker is a table of its own, small enough to be gone through, and sorted in many ways.
  const { rows, next } = await withSorts(sql, () => pledgesIn(sql, filter, stretch));
  const items = await pledgeRows(sql, rows);
  if (stretch.after !== null) return { ...listOf(items, next, null), bar: {}, pledgers: [], lists: NO_LISTS };
  const bar = await withSorts(sql, () => barOf(sql, filter));
  const pledgers = await withSorts(sql, () => pledgersIn(sql, filter));
  const lists = await withSorts(sql, () => listsOf(sql, filter));
  const all = Object.values(bar).reduce((sum, count) => sum + count, 0);
  return { ...listOf(items, next, filter.evidence === null ? all : (bar[filter.evidence] ?? 0)), bar, pledgers, lists };
}

const NO_LISTS = { followed: 0, proposed: 0, warnings: 0, orders: 0 };

/** Which list a pledge is in. What was assessed is followed, whatever it is. */
function listOfPledge(today: string): string {
  return `(case when t.assessed then 'followed' when t.form = 'warning' then 'warnings' when t.form = 'order' then 'orders'
    when t.reviewed or t.deadline <= ${today}::int + ${DUE_WITHIN_DAYS} then 'followed' else 'proposed' end)`;
}

/** How many pledges that the other filters allow are in each list. */
async function listsOf(sql: Sql, filter: PledgeFilter): Promise<Record<PledgeList, number>> {
  const { conditions, values } = conditionsOf({ ...filter, list: null });
  const rows = await sql.query<{ list: PledgeList; count: number }>(
    `select ${listOfPledge(`$${values.push(filter.today)}`)} as list, count(*)::int as count
     from tracker t where ${conditions.join(' and ')} group by 1`,
    values,
  );
  const counts = new Map(rows.map(({ list, count }) => [list, count]));
  return Object.fromEntries(PLEDGE_LISTS.map((list) => [list, counts.get(list) ?? 0])) as Record<PledgeList, number>;
}

/** Pledges of a page, by item. */
async function pledgesIn(
  sql: Sql,
  filter: PledgeFilter,
  { sort, after, limit }: Stretch,
): Promise<Page<number, PledgePlace>> {
  const { by, type, back } = SORTS[sort];
  const { conditions, values } = conditionsOf(filter);
  if (after !== null) {
    const place = `($${values.push(after.by)}::${type}, $${values.push(after.id)}::bigint)`;
    conditions.push(`(${by}, t.item) ${back ? '<' : '>'} ${place}`);
  }
  const direction = back ? 'desc' : 'asc';
  const rows = await sql.query<PledgePlace>(
    `select t.item as id, ${by} as by from tracker t where ${conditions.join(' and ')}
     order by ${by} ${direction}, t.item ${direction} limit ${limit + 1}`,
    values,
  );
  const { rows: shown, next } = pageOf(rows, limit, (last) => last);
  return { rows: shown.map(({ id }) => id), next };
}

/** How many pledges that the other filters allow have each value of the evidence axis. */
async function barOf(sql: Sql, filter: PledgeFilter): Promise<PledgePage['bar']> {
  const { conditions, values } = conditionsOf({ ...filter, evidence: null });
  const rows = await sql.query<{ value: string; count: number }>(
    `select ${EVIDENCE_STATUS} as value, count(*)::int as count
     from tracker t where ${conditions.join(' and ')} group by 1`,
    values,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

const MAX_LISTED_PLEDGERS = 100;

/** Who has made the most pledges of those that the other filters allow. */
async function pledgersIn(sql: Sql, filter: PledgeFilter): Promise<PledgePage['pledgers']> {
  const { conditions, values } = conditionsOf({ ...filter, pledger: null });
  const rows = await sql.query<{ entity: number; name: string; count: number }>(
    `select c.entity, i.label as name, c.count from (
       select entity, count(*)::int as count from (
         select unnest(t.pledgers) as entity from tracker t where ${conditions.join(' and ')}) named
       group by entity order by count(*) desc, entity limit ${MAX_LISTED_PLEDGERS}) c
     join items i on i.id = c.entity order by c.count desc, c.entity`,
    values,
  );
  return rows.map(({ entity, ...row }) => ({ entity: itemId('entity', entity), ...row }));
}

/** Pledges whose evidence changed last. */
export async function lastMoved(sql: Sql, limit: number): Promise<readonly number[]> {
  const rows = await sql.query<{ item: number }>(
    `select item from tracker where moved is not null order by moved desc, item desc limit ${limit}`,
  );
  return rows.map(({ item }) => item);
}

const MAX_MATCHES = 1500;

function conditionsOf(filter: PledgeFilter): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const given = (value: unknown) => `$${values.push(value)}`;
  const { pledger, form, testable, evidence, schedule, officials, outlet, words, by, list, dueUntil, today } = filter;
  if (list !== null) conditions.push(`${listOfPledge(given(today))} = ${given(list)}`);
  if (dueUntil !== null) conditions.push(`t.deadline <= ${given(dueUntil)}::int`);
  if (by !== null)
    conditions.push(`exists (select from items i where i.id = any(t.pledgers)
      and position(lower(${given(storableText(by.trim()))}) in lower(i.label)) > 0)`);
  if (pledger !== null) conditions.push(`${given(pledger)}::bigint = any(t.pledgers)`);
  if (form !== null) conditions.push(`t.form = ${given(form)}`);
  if (testable !== null) conditions.push(`t.testable = ${given(testable)}`);
  if (evidence !== null) conditions.push(`${EVIDENCE_STATUS} = ${given(evidence)}`);
  if (schedule !== null) conditions.push(`t.schedule = ${given(schedule)}`);
  if (officials !== null) conditions.push(`t.officials = ${given(officials)}`);
  if (outlet !== null) conditions.push(`t.outlet = ${given(storableText(outlet))}`);
  if (words !== null && words.trim() !== '') {
    const query = beginningsOf(storableText(words));
    if (query === null) conditions.push('false');
    else {
      conditions.push(`t.item = any(array(select f.item from (
          ${documentsWith(`d.kind = 'pledge'`, `to_tsquery('english', ${given(query)})`, MAX_MATCHES)}) d
        join findings f on f.id = d.ref))`);
    }
  }
  return { conditions, values };
}
