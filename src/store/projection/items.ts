import { dayOfFinding, labelOf } from '../../record/kinds/summary.ts';
import type { Day, Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { insertRows, storableText } from '../database/rows.ts';
import type { Placed } from './findings.ts';

const ITEM = {
  id: 'bigint',
  kind: 'text',
  label: 'text',
  members: 'int',
  first_day: 'int',
  last_day: 'int',
} as const;

interface Gain {
  label: Finding;
  members: number;
  first: Day | null;
  last: Day | null;
}

/**
 * Makes the items that new findings are the first of, and counts the others in. An item may have any number of findings,
 * so it is added to, never counted anew.
 */
export async function addToItems(sql: Sql, placed: readonly Placed[], published: Day | null): Promise<void> {
  const gains = new Map<number, Gain>();
  for (const { item, finding } of placed) {
    if (item === null) continue;
    const day = dayOfFinding(finding, published);
    const gain = gains.get(item) ?? { label: finding, members: 0, first: day, last: day };
    gain.members++;
    if (fuller(gain.label, finding)) gain.label = finding;
    if (day !== null) gain.first = Math.min(gain.first ?? day, day);
    if (day !== null) gain.last = Math.max(gain.last ?? day, day);
    gains.set(item, gain);
  }
  const rows = [...gains].map(([id, { label, members, first, last }]) => {
    return { id, kind: label.kind, label: labelOf(label), members, first_day: first, last_day: last };
  });
  // A person met by surname alone is called by the whole name once an article gives it.
  await insertRows(
    sql,
    'items',
    ITEM,
    rows,
    `on conflict (id) do update set members = items.members + excluded.members,
       first_day = least(items.first_day, excluded.first_day), last_day = greatest(items.last_day, excluded.last_day),
       label = case when items.kind = 'entity'
         and cardinality(string_to_array(excluded.label, ' ')) > cardinality(string_to_array(items.label, ' '))
         then excluded.label else items.label end`,
  );
}

function fuller(before: Finding, after: Finding): boolean {
  if (before.kind !== 'entity' || after.kind !== 'entity') return false;
  return after.name.split(' ').length > before.name.split(' ').length;
}

/** Counts the items of findings anew: findings that no longer stand do not count, others have other days now. */
export async function updateItemCountsOf(sql: Sql, findings: readonly number[]): Promise<void> {
  if (findings.length === 0) return;
  const rows = await sql.query<{ item: number }>(
    'select distinct item from findings where id = any($1) order by item',
    [findings],
  );
  await updateItemCounts(
    sql,
    rows.map(({ item }) => item),
  );
}

/** Counts the standing findings of items, and the days that they span. */
export async function updateItemCounts(sql: Sql, items: readonly number[]): Promise<void> {
  if (items.length === 0) return;
  await sql.query(
    `update items set members = counted.members, first_day = counted.first_day, last_day = counted.last_day
     from (select wanted.item, count(f.id)::int as members, min(f.day) as first_day, max(f.day) as last_day
           from unnest($1::bigint[]) as wanted(item)
           left join findings f on f.item = wanted.item and f.state = 'standing'
           group by wanted.item) counted
     where items.id = counted.item`,
    [items],
  );
}

/** Calls an item by its first standing finding. */
export async function relabelItem(sql: Sql, item: number): Promise<void> {
  const rows = await sql.query<{ body: string }>(
    `select coalesce(corrected, body) as body from findings where item = $1 and state = 'standing' order by id limit 50`,
    [item],
  );
  const findings = rows.map(({ body }) => JSON.parse(body) as Finding);
  const first = findings.reduce<Finding | undefined>((kept, finding) => {
    return kept === undefined || fuller(kept, finding) ? finding : kept;
  }, undefined);
  if (first) await sql.query('update items set label = $2 where id = $1', [item, storableText(labelOf(first))]);
}
