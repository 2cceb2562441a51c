import type { Database, Sql } from '../database/database.ts';
import { lookUpByKey } from '../log/append.ts';

/** Asks something of one state of the record, by its indexes: a page costs the same in a small record and in a large one. */
export function looking<T>(db: Database, ask: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction(async (sql) => {
    await lookUpByKey(sql);
    return ask(sql);
  });
}

/**
 * Tells the planner that there is an index in the order of the answer. Without statistics it takes a kind to have few
 * things of it, and would sort tens of thousands to show fifty.
 */
export async function inOrderOfIndex(sql: Sql): Promise<void> {
  await sql.run('set local enable_sort = off; set local enable_bitmapscan = off');
}

/** Takes that back, for what is asked next. */
export async function inAnyOrder(sql: Sql): Promise<void> {
  await sql.run('set local enable_sort = on; set local enable_bitmapscan = on');
}
