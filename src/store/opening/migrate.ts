import { readdirSync, readFileSync } from 'node:fs';
import { isOutOfService } from '../database/breakdown.ts';
import type { Database, Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';

/** One step from an older record to a newer. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FOLDER = new URL('../sql/', import.meta.url);

/** The migrations, in order. Each is a file `sql/NNN-what.sql`; a published one is never changed. */
export function migrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ number: Number(name.slice(0, 3)), name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** Version that a record of this saydo has: the number of the last migration. */
export function versionHere(): number {
  return migrations().at(-1)?.number ?? 0;
}

/** Number of the last migration that a database had; 0 where it holds no record. */
async function versionOf(db: Sql, schema: string): Promise<number> {
  const [found] = await db.query<{ present: boolean }>(
    `select to_regclass('${schema}.migrations') is not null as present`,
  );
  if (found?.present !== true) return 0;
  const [row] = await db.query<{ version: number | null }>(
    `select max(number)::int as version from ${schema}.migrations`,
  );
  return row?.version ?? 0;
}

/**
 * Brings a database to the version of this saydo, each migration in a transaction of its own.
 *
 * @param all the migrations, in order; those of this saydo where none are named
 * @returns the version that it had before
 * @throws RecordProblem `newer` where a newer saydo wrote it
 */
export async function migrate(db: Database, schema: string, all = migrations()): Promise<number> {
  const here = all.at(-1)?.number ?? 0;
  const before = await versionOf(db, schema);
  if (before > here) throw newer(db.name, before, here);
  if (before === here) return before;
  await db.transaction(async (sql) => {
    // Two processes that open a fresh record at once: one makes it, the other waits.
    await sql.query('select pg_advisory_xact_lock(727261)');
    await sql.run(`create schema if not exists ${schema}`);
    await sql.run(
      `create table if not exists ${schema}.migrations (number int primary key, name text not null, at timestamptz not null default now())`,
    );
  });
  for (const { number, name, sql: statements } of all) {
    await db.transaction(async (sql) => {
      await sql.query('select pg_advisory_xact_lock(727261)');
      if ((await versionOf(sql, schema)) >= number) return;
      await sql.run(`set local search_path to ${schema}`);
      await sql.run(statements).catch((error: unknown) => {
        if (isOutOfService(error)) throw error;
        throw new RecordProblem(
          'damaged',
          `${db.name} cannot be brought to version ${number} (${name}): ${error instanceof Error ? error.message : String(error)}. If its table of migrations was changed, import a backup into a new record: saydo import.`,
          { cause: error },
        );
      });
      await sql.query(`insert into ${schema}.migrations (number, name) values ($1, $2)`, [number, name]);
    });
  }
  return before;
}

/** What to tell where a newer saydo wrote a record. */
export function newer(name: string, found: number, here: number): RecordProblem {
  return new RecordProblem(
    'newer',
    `${name} was written by a newer saydo: it has version ${found}, and this saydo supports versions up to ${here}. Update saydo; the record was not changed.`,
  );
}
