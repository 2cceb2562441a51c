import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPglite } from '../../src/store/database/pglite.ts';
import { unpackFreshDatabase } from '../../src/store/opening/unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'saydo-checkpoints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1e6;
const TRANSACTIONS = 60;

/** Bytes of write-ahead log that would be gone through after a kill now, after some transactions of a megabyte each. */
async function leftAfter(megabytes: number): Promise<number> {
  const data = join(folder, String(megabytes));
  await unpackFreshDatabase(data);
  const db = await openPglite(data, 'filled', { log: { megabytes, pause: 0 } });
  try {
    await db.run('create table filled (words text)');
    for (let n = 0; n < TRANSACTIONS; n++) {
      await db.transaction((sql) =>
        sql.run(`insert into filled select repeat('word ', 200) from generate_series(1, 1000)`),
      );
    }
    const [row] = await db.query<{ left: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as left from pg_control_checkpoint()',
    );
    return row?.left ?? Number.NaN;
  } finally {
    await db.close();
  }
}

test('an embedded database limits the size of its write-ahead log', async () => {
  expect(await leftAfter(10)).toBeLessThan(15 * MB);
  // Left alone it would: the limit above says something.
  expect(await leftAfter(10_000)).toBeGreaterThan(TRANSACTIONS * MB);
});
