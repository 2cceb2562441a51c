/**
 * `npm run bench -- publish [--pledges N]`: publishes a record of N accepted pledges, each with evidence and an
 * assessment, then publishes it again after one new assessment. The record is made of invented articles without the
 * reader's networks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../src/publish/check/check-folder.ts';
import { type Published, publish } from '../../src/publish/publish.ts';
import { siteOf } from '../../src/publish/settings.ts';
import { sitePartsOf } from '../../src/publish/site-files.ts';
import { signerFromSeed } from '../../src/record/history/note-keys.ts';
import { assess } from '../../src/store/commands/assess.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import { fillRecord, JUDGEMENT } from './record.ts';

const PLEDGES = 5_000;
const MAX_SECONDS = { first: 120, again: 5 };
const SIGNER = signerFromSeed('bench.example/pledges', new Uint8Array(32).fill(1));

export async function benchPublish(args: readonly string[]): Promise<boolean> {
  const asked = args[args.indexOf('--pledges') + 1];
  const wanted = args.includes('--pledges') ? Number(asked) : PLEDGES;
  const folder = mkdtempSync(join(tmpdir(), 'saydo-bench-'));
  const opening = { create: true, command: 'bench', by: 'bench', now: new Date().toISOString() };
  const record = await openRecord({ kind: 'folder', path: join(folder, 'record') }, opening);
  try {
    const started = performance.now();
    await fillRecord(record.db, wanted);
    console.log(`record of ${wanted} accepted pledges made in ${seconds(started)} s`);
    return await measure(record.db, join(folder, 'site'));
  } finally {
    await record.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(db: Database, site: string): Promise<boolean> {
  const first = await timed('first', db, site, '2032-01-01T00:00:00.000Z');
  const [pledge] = await db.query<{ id: number }>(`select id from findings where kind = 'pledge' order by id limit 1`);
  await assess(
    db,
    pledge?.id ?? 0,
    { ...JUDGEMENT, evidence: 'not-kept' },
    { by: 'Ada', now: '2032-01-02T00:00:00.000Z', why: 'It was not.' },
  );
  const again = await timed('after one assessment', db, site, '2032-01-03T00:00:00.000Z');
  const started = performance.now();
  const { problems } = checkFolder(site, { key: null, older: null });
  console.log(`checked in ${seconds(started)} s: ${problems.length === 0 ? 'whole' : problems[0]}`);
  return first <= MAX_SECONDS.first && again <= MAX_SECONDS.again && problems.length === 0;
}

async function timed(what: string, db: Database, folder: string, now: string): Promise<number> {
  const parts = sitePartsOf(siteOf({ base: 'https://bench.example' }));
  const started = performance.now();
  const cpu = process.cpuUsage();
  const published: Published = await publish({
    db,
    record: 'bench',
    folder,
    parts,
    signer: SIGNER,
    now,
    all: false,
    progress: () => {},
  });
  const took = Number(seconds(started));
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${what}: ${took} s (${((user + system) / 1e6).toFixed(1)} s of CPU), ${published.pledges.length} pledges, ${published.written} files written, ${published.kept} kept`,
  );
  return took;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
