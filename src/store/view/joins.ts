import type { HeldApart, ItemsJoined, ItemsParted, Separated } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { countUpTo } from './counters.ts';
import { reckonDifferences } from './differences.ts';
import { recountItems, relabelItem } from './items.ts';
import { rewriteKeys } from './keys.ts';

interface Said {
  readonly by: string;
  readonly why: string | null;
}

/** Makes the findings of one item findings of another. */
export async function writeItemsJoined(sql: Sql, { into, from, proposal }: ItemsJoined, said: Said): Promise<void> {
  const reason = JSON.stringify({ by: said.by, why: said.why });
  await sql.query('update findings set item = $1, reason = $3 where item = $2', [into, from, reason]);
  await sql.query('update items set merged = $1 where id = $2', [into, from]);
  await sql.query('delete from apart where a = $1 and b = $2', [Math.min(into, from), Math.max(into, from)]);
  if (proposal !== null) await answer(sql, proposal, 'accepted', said);
  await refresh(sql, [into, from]);
}

/** Gives findings back to the item that was joined into another, and holds the two apart. */
export async function writeItemsParted(sql: Sql, { into, from, findings }: ItemsParted): Promise<void> {
  await sql.query('update findings set item = $1 where id = any($2)', [from, findings]);
  await sql.query('update items set merged = null where id = $1', [from]);
  await holdApart(sql, into, from);
  await refresh(sql, [into, from]);
}

/** Gives a finding an item of its own, and holds it apart from the one that it left. */
export async function writeSeparated(sql: Sql, { finding, from, to }: Separated): Promise<void> {
  await sql.query(
    `insert into items (id, kind, label, members) select $2, kind, exact, 0 from findings where id = $1`,
    [finding, to],
  );
  await sql.query('update findings set item = $2, reason = $3 where id = $1', [finding, to, JSON.stringify(null)]);
  await countUpTo(sql, { item: to });
  await holdApart(sql, from, to);
  await refresh(sql, [from, to]);
}

/** Notes that a person holds two items for two, so that no join of them is proposed again. */
export async function writeHeldApart(sql: Sql, { items: [a, b], proposal }: HeldApart, said: Said): Promise<void> {
  await holdApart(sql, a, b);
  if (proposal !== null) await answer(sql, proposal, 'rejected', said);
}

async function holdApart(sql: Sql, a: number, b: number): Promise<void> {
  await sql.query('insert into apart (a, b) values ($1, $2) on conflict do nothing', [Math.min(a, b), Math.max(a, b)]);
  await sql.query(
    `update proposals set verdict = 'rejected' where verdict = 'proposed' and least(a, b) = $1 and greatest(a, b) = $2`,
    [Math.min(a, b), Math.max(a, b)],
  );
}

async function answer(sql: Sql, proposal: number, verdict: 'accepted' | 'rejected', { by, why }: Said): Promise<void> {
  await sql.query('update proposals set verdict = $2, by = $3, said = $4 where id = $1', [proposal, verdict, by, why]);
}

async function refresh(sql: Sql, items: readonly number[]): Promise<void> {
  await recountItems(sql, items);
  for (const item of items) await relabelItem(sql, item);
  await rewriteKeys(sql, items);
  await reckonDifferences(sql, items);
}
