import { openAsBlob } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import type { Database } from '../../../src/store/database/database.ts';
import { openPglite } from '../../../src/store/database/pglite.ts';
import { openPostgres } from '../../../src/store/database/postgres.ts';
import { SCHEMA } from '../../../src/store/opening/open.ts';
import { beginRecord } from '../../../src/store/opening/record.ts';
import { TEMPLATE } from './server.ts';

export interface Wanted {
  /** Leaves the record without its first entry, as one that a log is brought into. */
  readonly empty?: boolean;
  /** Id of the record; the same for all, unless a test needs two. */
  readonly id?: string;
}

/** Gives a record of its own, in a database that may have served another test before. It is closed after the test that opened it, or after all where no test did. */
export type Open = (wanted?: Wanted) => Promise<Database>;

interface Kind {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly make: () => Promise<Database>;
}

const KINDS: readonly Kind[] = [
  { name: 'PGlite', make: makePglite },
  { name: 'PostgreSQL', make: makePostgres },
];

/**
 * Runs the same tests on PGlite and on a real PostgreSQL.
 *
 * @param tests is given what opens a record on the one, then on the other
 */
export function eachDatabase(name: string, tests: (open: Open) => void): void {
  for (const kind of KINDS) {
    describe.skipIf(kind.name === 'PostgreSQL' && inject('postgres') === null)(`${name}, on ${kind.name}`, () => {
      tests(opener(kind));
    });
  }
}

/**
 * Runs tests of single queries and commands on PGlite, and on PostgreSQL too where CI is set, or SAYDO_BOTH_DATABASES. PGlite
 * is a PostgreSQL, and `server/databases.test.ts` has every command done and every query answered on both.
 */
export function anyDatabase(name: string, tests: (open: Open) => void): void {
  if (process.env['CI'] || process.env['SAYDO_BOTH_DATABASES']) eachDatabase(name, tests);
  else describe(name, () => tests(openerOn('PGlite')));
}

/** What opens records on one of the databases, within a suite; `eachDatabase` is for tests that need but one kind. */
export function openerOn(name: Kind['name']): Open {
  const kind = KINDS.find((each) => each.name === name);
  if (!kind) throw new Error(`there is no ${name}`);
  return opener(kind);
}

function opener({ name, make }: Kind): Open {
  const opened: Database[] = [];
  // A first PGlite takes a second to load, on a busy machine many: no test is to be blamed for it.
  if (name === 'PGlite') beforeAll(async () => (await make()).close());
  let before = 0;
  const closeFrom = async (first: number) => {
    for (const db of opened.splice(first)) await db.close();
  };
  beforeEach(() => {
    before = opened.length;
  });
  afterEach(() => closeFrom(before));
  afterAll(() => closeFrom(0));
  return async ({ empty = false, id = 'record-of-a-test' } = {}) => {
    const db = once(await make());
    opened.push(db);
    if (!empty) await beginRecord(db, { by: 'saydo test', now: '2031-01-01T00:00:00Z', id });
    return db;
  };
}

/** A database that can be closed by a test, and after it again. */
function once(db: Database): Database {
  let closing: Promise<void> | null = null;
  return {
    ...db,
    close: () => {
      closing ??= db.close();
      return closing;
    },
  };
}

/** PGlites that no test uses now. Loading one takes a second and much memory, so each is used again. */
const idle: Database[] = [];

async function makePglite(): Promise<Database> {
  const used = idle.pop();
  const db = used ?? (await openPglite(null, 'PGlite', { dump: await openAsBlob(inject('pglite')) }));
  await db.run(`reset all; set search_path to ${SCHEMA}`);
  if (used !== undefined) await empty(used);
  return {
    ...db,
    close: async () => {
      idle.push(db);
    },
  };
}

/** Databases of the server that no test uses now; emptying one takes less time than making one. */
const idleNames: string[] = [];

async function makePostgres(): Promise<Database> {
  const used = idleNames.pop();
  const name = used ?? (await createDatabase(TEMPLATE));
  const db = await openPostgres(serverUrl(name), SCHEMA);
  if (used !== undefined) await empty(db);
  return {
    ...db,
    close: async () => {
      await db.close();
      idleNames.push(name);
    },
  };
}

/** Makes a record what it was before its first entry. */
async function empty(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    // Notes of what has changed go last: triggers write them when findings go.
    `select tablename as name from pg_tables where schemaname = $1 and tablename <> 'migrations'
     order by tablename like any(array['%\\_stale', '%\\_renamed', 'tallies']), tablename`,
    [SCHEMA],
  );
  await db.run(
    [
      ...['entries', 'blobs'].map((name) => `alter table ${name} disable trigger user`),
      ...tables.map(({ name }) => `delete from ${name}`),
      ...['entries', 'blobs'].map((name) => `alter table ${name} enable trigger user`),
    ].join('; '),
  );
}

let made = 0;

/** Makes a database on the server. @returns its name */
export async function createDatabase(template: string): Promise<string> {
  const name = `saydo_${process.pid}_${made++}`;
  await onServer(`create database ${name} template ${template}`);
  return name;
}

/** Address of a database on the server. */
export function serverUrl(database: string): string {
  const url = inject('postgres');
  if (url === null) throw new Error('there is no PostgreSQL in this run');
  // The socket's folder has escapes of its own, so that the mark is the last one.
  return url.replace(/%$/, database);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
