import type { Database, Sql } from '../database/database.ts';
import { lookUpByKey } from '../log/append.ts';
import { SCHEMA } from '../opening/open.ts';
import { type Table, VIEW } from '../projection/tables.ts';
import { type Progress, replay } from './rebuild.ts';
import { shown } from './shown.ts';

/**
 * Makes the view from the log a second time, in temporary tables that stand before the record's own, and compares the
 * two. Nothing of it is kept.
 *
 * @returns in plain words, the first rows that are not what the log says, at most one a table
 */
export async function compareView(db: Database, progress: Progress): Promise<readonly string[]> {
  const problems: string[] = [];
  const done = Symbol('done');
  try {
    await db.transaction(async (sql) => {
      // What `project` writes into, so that nothing of the record's own is touched.
      for (const name of [...VIEW.map((table) => table.name), 'heads']) {
        await sql.run(`create temporary table ${name} (like ${SCHEMA}.${name} including all) on commit drop`);
      }
      await lookUpByKey(sql);
      await replay(sql, progress);
      await sql.run('set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on');
      for (const table of VIEW) {
        const problem = await firstDifference(sql, table);
        if (problem !== null) problems.push(problem);
      }
      // Temporary tables and all: it was only a look.
      throw done;
    });
  } catch (error) {
    if (error !== done) throw error;
  }
  return problems;
}

async function firstDifference(sql: Sql, { name, key }: Table): Promise<string | null> {
  // What the database computes from other columns follows from them.
  const columns = (
    await sql.query<{ column: string }>(
      `select column_name as column from information_schema.columns
       where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
      [SCHEMA, name],
    )
  ).map(({ column }) => column);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const order = key.map((column) => `"${column}"`).join(', ');
  const only = (here: string, there: string) =>
    sql.query(
      `select ${list} from ${here}.${name} except select ${list} from ${there}.${name} order by ${order} limit 1`,
    );
  const [stored] = await only(SCHEMA, 'pg_temp');
  const [logged] = await only('pg_temp', SCHEMA);
  const row = stored ?? logged;
  if (!row) return null;
  const which = `${name} ${key.map((column) => `${column}=${String(row[column])}`).join(' ')}`;
  if (stored && logged && key.every((column) => stored[column] === logged[column])) {
    const changed = columns.find((column) => stored[column] !== logged[column]) ?? '';
    return `table ${which}: ${changed} is ${shown(stored[changed])}, and the log says ${shown(logged[changed])}`;
  }
  return stored
    ? `table ${which}: the log has no such row`
    : `table ${which}: the row is missing, and the log says it is there`;
}
