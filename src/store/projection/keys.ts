import { keysOf } from '../../record/identity/identity.ts';
import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import { loadMembers, type Member } from './located.ts';

const KEYS = { key: 'bigint', day: 'int', item: 'bigint' } as const;

/** Adds what the items of these findings can be looked up by. */
export async function writeKeysOf(sql: Sql, findings: readonly number[]): Promise<void> {
  await writeKeys(sql, [...(await loadMembers(sql, findings)).values()]);
}

/** Maximum number of findings of an item from which its keys are rebuilt. */
const MAX_FINDINGS_FOR_KEYS = 200;

/** Makes the keys of items anew, after findings have left them or joined them. */
export async function rewriteKeys(sql: Sql, items: readonly number[]): Promise<void> {
  await sql.query('delete from keys where item = any($1)', [items]);
  const rows = await sql.query<{ id: number }>(
    `select f.id from unnest($1::bigint[]) as wanted(item) cross join lateral (
       select id from findings where item = wanted.item and state = 'standing' order by id limit ${MAX_FINDINGS_FOR_KEYS}) f
     order by f.id`,
    [items],
  );
  await writeKeysOf(
    sql,
    rows.map(({ id }) => id),
  );
}

/** Adds what the items of findings can be looked up by. */
export async function writeKeys(sql: Sql, members: readonly Member[]): Promise<void> {
  const rows = new Map<string, { key: number; day: number; item: number }>();
  for (const { item, located } of members) {
    for (const { key, day } of keysOf(located)) {
      rows.set(`${key} ${day} ${item}`, { key, day, item });
    }
  }
  await insertRows(sql, 'keys', KEYS, [...rows.values()], 'on conflict do nothing');
}
