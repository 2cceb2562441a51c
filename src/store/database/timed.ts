import { tellTiming, timingsAsked } from '../../timings.ts';
import type { Database, Sql } from './database.ts';

/** Milliseconds from which a statement is named where timings are asked for. */
const SLOW = 20;
/** So much of a statement is told. */
const SHOWN = 300;

/** A database that names what takes it long, where `NODE_DEBUG=saydo` asks for that; else the same. */
export function namingSlow(db: Database): Database {
  if (!timingsAsked()) return db;
  return {
    ...db,
    ...naming(db),
    transaction: (work) => db.transaction((sql) => work(naming(sql))),
  };
}

function naming(sql: Sql): Sql {
  return {
    query: (statement, values) => told(statement, () => sql.query(statement, values)),
    run: (statements) => told(statements, () => sql.run(statements)),
  };
}

async function told<T>(statement: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const took = performance.now() - began;
    if (took >= SLOW) tellTiming(`  SQL: ${statement.replace(/\s+/g, ' ').trim().slice(0, SHOWN)}`, took);
  }
}
