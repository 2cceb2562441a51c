import type { Database, Sql } from '../database/database.ts';
import { lookUpByKey } from '../log/append.ts';

/** Asks something of one state of the record, by its indexes: a page costs the same in a small record and in a large one. */
export function looking<T>(db: Database, ask: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction(async (sql) => {
    await lookUpByKey(sql);
    return ask(sql);
  });
}
