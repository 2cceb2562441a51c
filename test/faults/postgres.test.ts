import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HOW_TO_GET_POSTGRES, postgresPrograms } from '../store/databases/programs.ts';
import { type Server, startServer } from '../store/databases/server.ts';
import { inFolder, PATIENCE, saydo, start } from './command.ts';
import { copyArticles, SOME_ARTICLES } from './corpus.ts';
import { kept, look, storedBy, toldBy } from './record.ts';

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const programs = postgresPrograms();
const needed = process.env['CI'] !== undefined && process.env['CI'] !== 'false';
if (programs === null) console.warn(`Faults of a server are not tested. ${HOW_TO_GET_POSTGRES}`);

describe.skipIf(programs === null && !needed).concurrent('a record on PostgreSQL', () => {
  let server: Server;

  beforeAll(async () => {
    if (programs === null) throw new Error(HOW_TO_GET_POSTGRES);
    server = await startServer(programs);
  });
  afterAll(() => server.stop());

  test('is created by two simultaneous runs together, which add each text once', async () => {
    await inFolder(async (folder) => {
      const paths = copyArticles(join(folder, 'articles'), SOME_ARTICLES);
      const url = await emptyDatabase(server, 'shared');
      // From both ends, so that each finds the other's, and from the making of the tables on.
      const orders = [paths, paths.toReversed()];
      const runs = await Promise.all(orders.map((order) => saydo(['add', '--json', '--record', url, ...order])));
      for (const [i, { status, stderr, lines }] of runs.entries()) {
        expect(status, stderr).toBe(0);
        expect(toldBy(lines).map(({ name }) => name)).toEqual(orders[i]);
      }
      const statuses = runs.flatMap(({ lines }) => toldBy(lines)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 'added')).toHaveLength(paths.length);
      expect(statuses.filter((status) => status === 'known')).toHaveLength(paths.length);

      const { names, problems } = await look({ kind: 'server', url });
      expect(problems).toEqual([]);
      expect(names.toSorted()).toEqual(paths.map(kept));
    });
  });

  test('keeps what was reported when the connection is cut, and the command says that it was', async () => {
    await inFolder(async (folder) => {
      const articles = join(folder, 'articles');
      const paths = copyArticles(articles, SOME_ARTICLES);
      const url = await emptyDatabase(server, 'cut');
      expect(await saydo(['add', '--record', url, ...paths.slice(0, 2)])).toMatchObject({ status: 0 });

      // What it is to store waits for a lock, so that the connection is cut while it is needed, however fast the machine.
      const run = await whileLocked(server, 'cut', async (waits) => {
        const started = start(['add', '--json', '--record', url, articles]);
        await waits();
        await onServer(
          server,
          `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = 'cut' and application_name <> '${LOCKER}' and pid <> pg_backend_pid()`,
        );
        return started;
      });
      const { status, lines, stderr } = await run.ended;
      expect(stderr).toMatch(/the connection to postgres:.* was lost .*Run the same command again/);
      expect(stderr).not.toMatch(/mistake|\n\s+at /);
      expect(status).toBe(5);

      expect(storedBy(lines)).toEqual(paths.slice(0, 2).map(kept));
      expect(await look({ kind: 'server', url })).toMatchObject({ names: paths.slice(0, 2).map(kept), problems: [] });
      expect(await saydo(['add', '--json', '--record', url, articles])).toMatchObject({ status: 0 });
      expect(await look({ kind: 'server', url })).toMatchObject({ names: paths.map(kept), problems: [] });
    });
  });
});

/** A new database, as people are told to make one; nothing of saydo's is in it. @returns its address */
async function emptyDatabase(server: Server, name: string): Promise<string> {
  const make = (locale: string) =>
    onServer(server, `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype '${locale}'`);
  // A Mac has no C.UTF-8.
  await make('C.UTF-8').catch(() => make('en_US.UTF-8'));
  return server.url(name);
}

async function onServer(server: Server, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What the connection that holds a lock calls itself. */
const LOCKER = 'saydo-locker';

/** @param work is given a function that resolves once somebody waits to write captures, which nobody can until it is done */
async function whileLocked<T>(
  server: Server,
  database: string,
  work: (waits: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: server.url(database), application_name: LOCKER });
  await client.connect();
  try {
    await client.query('begin; lock table captures in share mode');
    return await work(() =>
      vi.waitFor(
        async () => {
          const { rows } = await client.query(
            `select from pg_locks join pg_database d on d.oid = database
               where not granted and relation = 'captures'::regclass and datname = current_database()`,
          );
          expect(rows).not.toEqual([]);
        },
        { timeout: PATIENCE, interval: 100 },
      ),
    );
  } finally {
    await client.end();
  }
}
