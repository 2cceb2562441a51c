import type { Database, Sql } from '../database/database.ts';
import { lookUpByKey } from '../log/append.ts';

/**
 * Asks something of one state of the record, by its indexes and in their order: a page costs the same in a small record
 * and in a large one. Without statistics the planner takes a kind, or an item, to have few things of it, and would gather
 * and sort tens of thousands of them to show fifty.
 */
export function withIndexOrder<T>(db: Database, ask: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction(async (sql) => {
    await lookUpByKey(sql);
    await sql.run(IN_ORDER);
    return ask(sql);
  });
}

const IN_ORDER = 'set local enable_sort = off; set local enable_bitmapscan = off';
const IN_ANY_ORDER = 'set local enable_sort = on; set local enable_bitmapscan = on';

/** Asks for what has certain words, or is otherwise gathered before it is put in order. */
export async function withSorts<T>(sql: Sql, ask: () => Promise<T>): Promise<T> {
  await sql.run(IN_ANY_ORDER);
  const answer = await ask();
  await sql.run(IN_ORDER);
  return answer;
}
