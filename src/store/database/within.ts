import type { Database, Sql } from './database.ts';

/**
 * A database as a transaction in it sees it: what would be a transaction of its own is a part of that one, so that many
 * decisions are all there or none.
 */
export function within({ name, embedded }: Database, sql: Sql): Database {
  return {
    query: (statement, values) => sql.query(statement, values),
    run: (statements) => sql.run(statements),
    name,
    embedded,
    transaction: (work) => work(sql),
    close: async () => {},
  };
}
