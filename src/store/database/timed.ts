import { reportTiming, timingsAsked } from '../../timings.ts';
import type { Database, Sql } from './database.ts';

/** Duration from which a statement is reported where timings are enabled. */
const SLOW_STATEMENT_MS = 20;
/** Maximum length of a reported statement. */
const MAX_SHOWN_LENGTH = 300;

/** A database that names what takes it long, where `NODE_DEBUG=saydo` asks for that; else the same. */
export function withSlowStatementsReported(db: Database): Database {
  if (!timingsAsked()) return db;
  return {
    ...db,
    ...naming(db),
    transaction: (work) => db.transaction((sql) => work(naming(sql))),
  };
}

function naming(sql: Sql): Sql {
  return {
    query: (statement, values) => timed(statement, () => sql.query(statement, values)),
    run: (statements) => timed(statements, () => sql.run(statements)),
  };
}

async function timed<T>(statement: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const took = performance.now() - began;
    if (took >= SLOW_STATEMENT_MS)
      reportTiming(`  SQL: ${statement.replace(/\s+/g, ' ').trim().slice(0, MAX_SHOWN_LENGTH)}`, took);
  }
}
