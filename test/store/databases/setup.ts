/** Run once before the tests of the store: starts a PostgreSQL, and makes the databases that theirs are copies of. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../../src/store/database/pglite.ts';
import { openPostgres } from '../../../src/store/database/postgres.ts';
import { migrate } from '../../../src/store/opening/migrate.ts';
import { SCHEMA } from '../../../src/store/opening/open.ts';
import { unpackFreshDatabase } from '../../../src/store/opening/unpack.ts';
import { HOW_TO_GET_POSTGRES, postgresPrograms } from './programs.ts';
import { type Server, startServer, TEMPLATE } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** File with the data folder of a migrated PGlite, packed. */
    readonly pglite: string;
    /** Addresses of the server's databases, `%` in place of their names; null where there is no server. */
    readonly postgres: string | null;
  }
}

let stop: () => Promise<void> = async () => {};

export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-databases-'));
  const starting = serverAtHand();
  stop = async () => {
    rmSync(folder, { recursive: true, force: true });
    await (await starting.catch(() => null))?.stop();
  };
  try {
    // Both to their end, whatever becomes of the other, so that nothing is still being made when it is removed.
    const [packing, started] = await Promise.allSettled([packPglite(folder), starting]);
    if (started.status === 'rejected') throw started.reason;
    if (packing.status === 'rejected') throw packing.reason;
    if (started.value !== null) await makeTemplate(started.value);
    project.provide('pglite', packing.value);
    project.provide('postgres', started.value?.url('%') ?? null);
  } catch (error) {
    // What fails here is not torn down by the runner.
    await stop();
    throw error;
  }
}

export async function teardown(): Promise<void> {
  await stop();
}

async function serverAtHand(): Promise<Server | null> {
  const programs = postgresPrograms();
  if (programs !== null) return startServer(programs);
  if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') throw new Error(HOW_TO_GET_POSTGRES);
  console.warn(`The tests of the store run on PGlite alone. ${HOW_TO_GET_POSTGRES}`);
  return null;
}

/** The names of one locale in which letters are letters: on Linux, on Linux without it, on a Mac. */
const LOCALES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8'];

/** Sorts as people's servers do, and not as PGlite does, where the server can: what saydo gives must not depend on it. */
async function makeTemplate(server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ icu: boolean }>(
      `select exists (select from pg_collation where collprovider = 'i')
         and current_setting('server_version_num')::int >= 150000 as icu`,
    );
    const sorting = rows[0]?.icu === true ? `locale_provider icu icu_locale 'en-US'` : '';
    const tried: unknown[] = [];
    for (const locale of LOCALES) {
      const made = await client
        .query(`create database ${TEMPLATE} template template0 lc_collate '${locale}' lc_ctype '${locale}' ${sorting}`)
        .catch((error: unknown) => void tried.push(error));
      if (made !== undefined) break;
    }
    if (tried.length === LOCALES.length) throw tried[0];
  } finally {
    await client.end();
  }
  const db = await openPostgres(server.url(TEMPLATE), SCHEMA);
  try {
    await migrate(db, SCHEMA);
  } finally {
    await db.close();
  }
}

/** Makes a PGlite with a record without entries, and packs it: unpacking takes a quarter of the time of making one. */
async function packPglite(folder: string): Promise<string> {
  const data = join(folder, 'database');
  await unpackFreshDatabase(data);
  const db = await openPglite(data, 'PGlite');
  try {
    await migrate(db, SCHEMA);
  } finally {
    await db.close();
  }
  const pglite = await PGlite.create(data);
  const packed = await pglite.dumpDataDir('none');
  await pglite.close();
  const file = join(folder, 'pglite.tar');
  writeFileSync(file, new Uint8Array(await packed.arrayBuffer()));
  return file;
}
