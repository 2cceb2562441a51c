import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openRecord } from '../../src/store/opening/record.ts';
import { type Ended, inFolder, PATIENCE, saydo } from './command.ts';
import { copyArticles, manyFindings, SOME_ARTICLES } from './corpus.ts';
import { type Disk, onDisk, whyNoDisk } from './disk.ts';
import { kept, look, storedBy } from './record.ts';

vi.setConfig({ testTimeout: PATIENCE });

const reason = whyNoDisk();
if (reason !== null) console.warn(`What a full disk does is not tested: ${reason}.`);

const ROOM = 200;

describe.skipIf(reason !== null)(
  'saydo add on a full disk says so with status 5, and loses nothing that it reported',
  () => {
    test.concurrent('when the record is created and when articles are added', () =>
      onDisk(12, async (disk) => {
        await inFolder(async (folder) => {
          const record = join(disk.path, 'record');
          const articles = join(folder, 'articles');
          const paths = copyArticles(articles, SOME_ARTICLES);
          const add = () => saydo(['add', '--json', '--record', record, articles]);

          const none = await add();
          expectFull(none, record);
          expect(none.lines).toEqual([]);
          expect(existsSync(join(record, 'database.new'))).toBe(false);

          // Room for the record and little more.
          disk.resize(39);
          const some = await add();
          expectFull(some, record);
          expect((await saydo(['status', '--record', record])).stderr).not.toMatch(STACK);

          disk.resize(ROOM);
          const held = await look(record);
          expect(held.problems).toEqual([]);
          expect(held.names).toEqual(storedBy(some.lines));
          await expectGoesOn(add, record, paths);
        });
      }));

    test.concurrent('when the write-ahead log needs a new file, at which PostgreSQL exits, and when PostgreSQL recovers from that', () =>
      onDisk(ROOM, async (disk) => {
        await inFolder(async (folder) => {
          const record = join(disk.path, 'record');
          const articles = join(folder, 'articles');
          const [first = ''] = copyArticles(articles, SOME_ARTICLES.slice(0, 1));
          const long = join(articles, 'long.txt');
          writeFileSync(long, manyFindings(32 * 1024));
          const add = () => saydo(['add', '--json', '--record', record, articles]);
          await comeNearEndOfLog(record);
          fill(disk, LOG_FILE - 2 * MB);

          const some = await add();
          expectFull(some, record);
          expect(storedBy(some.lines)).toEqual([kept(first)]);
          expectFull(await add(), record);

          disk.resize(2 * ROOM);
          expect(await look(record)).toMatchObject({ names: [kept(first)], problems: [] });
          await expectGoesOn(add, record, [first, long]);
        });
      }));
  },
);

const STACK = /mistake|\n\s+at /;

function expectFull({ status, signal, stderr }: Ended, record: string): void {
  expect({ status, signal }, stderr).toEqual({ status: 5, signal: null });
  expect(stderr).toContain(record);
  expect(stderr).toMatch(/disk.* is full\. .*(?:Make room|Free space)/);
  expect(stderr).not.toMatch(STACK);
}

async function expectGoesOn(add: () => Promise<Ended>, record: string, paths: readonly string[]): Promise<void> {
  const rest = await add();
  expect(rest.status, rest.stderr).toBe(0);
  expect(storedBy(rest.lines)).toEqual(paths.map(kept));
  expect(await look(record)).toMatchObject({ names: paths.map(kept), problems: [] });
}

const MB = 2 ** 20;
/** PostgreSQL writes its log in files of this size. */
const LOG_FILE = 16 * MB;

/**
 * Makes a record and writes to its log, though to none of its tables, until almost three quarters of the log's file are
 * used: where it is closed later than that, PostgreSQL makes the next file beforehand.
 */
async function comeNearEndOfLog(path: string): Promise<void> {
  const opening = { create: true, command: 'test', now: '2031-01-01T00:00:00Z', by: 'test' };
  const { db } = await openRecord({ kind: 'folder', path }, opening);
  const [at] = await db.query<{ used: number }>(
    `select ((pg_current_wal_insert_lsn() - '0/0') % ${LOG_FILE})::int as used`,
  );
  const more = 0.73 * LOG_FILE - (at?.used ?? 0);
  await db.query(`select pg_logical_emit_message(false, 'test', repeat('x', $1::int))`, [Math.floor(more)]);
  await db.close();
}

/** Fills a disk so that some bytes stay free. */
function fill(disk: Disk, free: number): void {
  writeFileSync(join(disk.path, 'filled'), Buffer.alloc(disk.free() - free));
}
