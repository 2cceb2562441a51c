import { join } from 'node:path';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { HOW_TO_GET_POSTGRES, postgresPrograms } from '../store/databases/programs.ts';
import { type Server, startServer } from '../store/databases/server.ts';
import { inFolder, PATIENCE, saydo, start } from './command.ts';
import { copyArticles, SOME_ARTICLES } from './corpus.ts';
import { look, toldBy } from './record.ts';

vi.setConfig({ testTimeout: PATIENCE });

test.concurrent('the folder of a record belongs to one process; others are told which, and break nothing', async () => {
  await inFolder(async (folder) => {
    const record = join(folder, 'record');
    const holder = start(['add', '--json', '--record', record, '-'], { stdin: null });
    await holder.until(() => holder.stderr().includes('new record'));

    const others = [
      ['add', '--record', record, SOME_ARTICLES[0] ?? ''],
      ['status', '--record', record],
    ];
    for (const args of others) {
      const { status, lines, stderr } = await saydo(args);
      expect(stderr).toContain(`${record} is in use by process ${holder.child.pid} (saydo add, since `);
      expect(stderr).toContain(`kill ${holder.child.pid}`);
      expect(lines).toEqual([]);
      expect(status).toBe(5);
    }

    holder.child.stdin.end('The mayor of Lowen, Iva Sorn, said that the bridge was safe.\n');
    const { status, lines } = await holder.ended;
    expect(toldBy(lines)).toMatchObject([{ name: 'standard input', status: 'added' }]);
    expect(status).toBe(0);
    expect(await look(record)).toMatchObject({ names: ['standard input'], problems: [] });
  });
});

const programs = postgresPrograms();
const needed = process.env['CI'] !== undefined && process.env['CI'] !== 'false';

test.skipIf(programs === null && !needed)(
  'two runs at once on PostgreSQL make one record together, and add each text once',
  { concurrent: true },
  async () => {
    if (programs === null) throw new Error(HOW_TO_GET_POSTGRES);
    await inFolder(async (folder) => {
      const paths = copyArticles(join(folder, 'articles'), SOME_ARTICLES);
      const server = await startServer(programs);
      try {
        const url = await emptyDatabase(server);
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
        expect(names.toSorted()).toEqual(paths);
      } finally {
        await server.stop();
      }
    });
  },
);

/** A new database, as people are told to make one; nothing of saydo's is in it. @returns its address */
async function emptyDatabase(server: Server): Promise<string> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const make = (locale: string) =>
      client.query(`create database record template template0 encoding 'UTF8' lc_collate 'C' lc_ctype '${locale}'`);
    // A Mac has no C.UTF-8.
    await make('C.UTF-8').catch(() => make('en_US.UTF-8'));
  } finally {
    await client.end();
  }
  return server.url('record');
}
