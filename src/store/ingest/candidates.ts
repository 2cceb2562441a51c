import { FIRST_SAMPLED, NEWEST_SAMPLED } from '../../record/comparison-sample.ts';
import { IDENTITY, WINDOW } from '../../record/identity/identity.ts';
import { type Candidates, likeliest } from '../../record/resolve.ts';
import type { Finding, Kind, Located } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { loadMembers, type Member } from '../projection/located.ts';
import { type Memory, recall, remember } from './memory.ts';

/** Maximum number of items, the newest, that are looked up for one key: a key that many share is weak evidence. */
const MAX_ITEMS_PER_KEY = 20;

/** Looks up the items that findings of one kind may stand for. Its cost is that of the look-ups, whatever is stored. */
export async function candidatesFor(
  sql: Sql,
  kind: Kind,
  fresh: readonly Located<Finding>[],
  memory: Memory,
): Promise<Candidates> {
  const keys = fresh.map((located) => IDENTITY[kind].keysWithDays(located));
  const wanted = new Map<string, { key: number; day: number }>();
  for (const { key, day } of keys.flat()) wanted.set(`${key} ${day}`, { key, day });
  const list = [...wanted.values()];
  if (list.length === 0) return { items: new Map(), members: new Map() };
  const rows = await sql.query<{ key: number; items: string }>(
    `select wanted.key, string_agg(found.item::text, ',') as items from unnest($1::bigint[], $2::int[]) as wanted(key, day) cross join lateral (
       select item from keys where keys.key = wanted.key and keys.day between wanted.day - $3::int and wanted.day + $3::int
       order by keys.day desc, item desc limit ${MAX_ITEMS_PER_KEY}) found
     group by wanted.key, wanted.day`,
    [list.map(({ key }) => key), list.map(({ day }) => day), WINDOW[kind]],
  );
  const items = new Map<number, number[]>();
  for (const { key, items: list } of rows) {
    items.set(key, [...(items.get(key) ?? []), ...list.split(',').map(Number)]);
  }
  const likely = new Set(
    keys.flatMap((group) =>
      likeliest(
        group.map(({ key }) => key),
        items,
      ),
    ),
  );
  const all = [...likely].toSorted((a, b) => a - b);
  return { items, members: await loadSome(sql, all, memory) };
}

/** A few findings of each item, the first and the newest: what is remembered, and the rest from the database. */
async function loadSome(sql: Sql, items: readonly number[], memory: Memory): Promise<Map<number, readonly Member[]>> {
  const some = new Map<number, readonly Member[]>();
  const unknown: number[] = [];
  for (const item of items) {
    const members = recall(memory, item);
    if (members === undefined) unknown.push(item);
    else some.set(item, members);
  }
  if (unknown.length === 0) return some;
  const rows = await sql.query<{ id: number }>(
    `select distinct f.id from unnest($1::bigint[]) as wanted(item) cross join lateral (
       (select id from findings where item = wanted.item and state = 'standing' order by id limit ${FIRST_SAMPLED})
       union (select id from findings where item = wanted.item and state = 'standing' order by id desc limit ${NEWEST_SAMPLED})
     ) f order by f.id`,
    [unknown],
  );
  const members = await loadMembers(
    sql,
    rows.map(({ id }) => id),
  );
  const loaded = new Map<number, Member[]>(unknown.map((item) => [item, []]));
  for (const { id } of rows) {
    const member = members.get(id);
    if (member) loaded.get(member.item)?.push(member);
  }
  for (const [item, members] of loaded) {
    remember(memory, item, members);
    some.set(item, members);
  }
  return some;
}
