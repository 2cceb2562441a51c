import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openRecord } from '../../src/store/opening/record.ts';
import { type Ended, inFolder, PATIENCE, saydo, start } from './command.ts';
import { writeReports } from './corpus.ts';
import { onDisk, onlyToRead, whyNoDisk } from './disk.ts';

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const reason = whyNoDisk();
if (reason !== null) console.warn(`What a disk that can only be read does is not tested: ${reason}.`);

/** Two articles are added. */
const ARTICLES = 2;
/** The first says that the record begins. */
const ENTRIES = 1 + ARTICLES;

describe.skipIf(reason !== null)('a record on a disk that can only be read', () => {
  /** The record where it can be written to, where it can only be read, and a folder for temporary files. */
  let writable = '';
  let record = '';
  let temporary = '';
  let env: Readonly<Record<string, string>> = {};
  let whole: Ended;
  let finish: () => void = () => {};
  let finished: Promise<void>;

  beforeAll(async () => {
    await new Promise<void>((ready, fail) => {
      finished = inFolder(async (folder) => {
        writable = join(folder, 'record');
        temporary = join(folder, 'temporary');
        env = { TMPDIR: temporary };
        mkdirSync(temporary);
        writeReports(join(folder, 'articles'), ARTICLES);
        const added = await saydo(['add', '--json', '--record', writable, join(folder, 'articles')]);
        expect(added.status, added.stderr).toBe(0);
        whole = await saydo(['export', 'record', '--record', writable]);
        await onlyToRead(writable, async (path) => {
          record = path;
          ready();
          await new Promise<void>((done) => (finish = done));
        });
      });
      finished.catch(fail);
    });
  });

  afterAll(async () => {
    finish();
    await finished;
  });

  const run = (...args: readonly string[]) => saydo([...args, '--record', record], { env });

  /** It was done on a copy, of which one line tells, and the copy is gone. */
  function expectCopied({ stderr }: Ended, more: readonly string[] = []): void {
    const told = stderr.split('\n').filter(Boolean);
    expect(told[0]).toMatch(/^saydo: .* is read-only; reading a copy of it \(\d+ MB\) in /);
    expect(told[0]).toContain(`${record} is read-only`);
    expect(told[0]).toContain(join(temporary, 'saydo-copy-'));
    expect(told.slice(1)).toEqual(more);
    expect(readdirSync(temporary)).toEqual([]);
  }

  test('can be verified on a copy', async () => {
    const verified = await run('verify', '--json');
    expect(verified.status, verified.stderr).toBe(0);
    expect(JSON.parse(verified.lines.join('\n'))).toMatchObject({ problems: [], entries: ENTRIES });
    expectCopied(verified);
  });

  test('can be searched on a copy', async () => {
    const found = await run('search', 'crowns', '--kind', 'article', '--json');
    expect(found.status, found.stderr).toBe(0);
    expect(JSON.parse(found.lines.join('\n')).hits).toHaveLength(ARTICLES);
    expectCopied(found);
  });

  test('exports the same lines as a writable record', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'out.ndjson');
      const exported = await run('export', 'record', '-o', file);
      expect(exported.status, exported.stderr).toBe(0);
      expect(readFileSync(file, 'utf8').split('\n').slice(0, -1)).toEqual(whole.lines);
      expectCopied(exported, [`saydo: exported ${ENTRIES} entries of ${record}`]);
    });
  });

  test('leaves no copy behind a command that fails', async () => {
    const shown = await run('show', 'T99');
    expect(shown.status).toBe(5);
    expect(shown.stderr).toContain('T99');
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no copy behind a command that %s ends', async (signal, status) => {
    const running = start(['verify', '--record', record], { env });
    await running.until(() => readdirSync(temporary).some((name) => existsSync(join(temporary, name, 'database'))));
    running.child.kill(signal);
    const ended = await running.ended;
    expect(ended.status, ended.stderr).toBe(status);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('is refused to a command that writes, with advice', async () => {
    for (const args of [
      ['add', join(writable, '..', 'articles')],
      ['review', 'accept', 'F1', '--by', 'Ida Fenn'],
    ]) {
      const refused = await run(...args);
      expect(refused.status).toBe(5);
      expect(refused.stderr).toMatch(/is read-only .*copy the folder elsewhere and name the copy with --record/);
      expect(refused.stderr).toContain(record);
      expect(refused.stderr).not.toMatch(/mistake|\n\s+at /);
      expect(readdirSync(temporary)).toEqual([]);
    }
  });

  test('is not copied to a disk without room for it', async () => {
    await onDisk(8, async ({ path }) => {
      const refused = await saydo(['status', '--record', record], { env: { TMPDIR: path } });
      expect(refused.status).toBe(5);
      expect(refused.stderr).toMatch(/needs \d{8,} bytes \(\d+ MB\), and \d+ \(\d MB\) are free.* TMPDIR/);
      expect(refused.stderr).toContain(path);
      expect(readdirSync(path)).toEqual([]);
    });
  });

  test('is used through a process that shares it, and refused while another holds it alone', async () => {
    const opening = { create: false, command: 'a test', now: '2031-01-01T00:00:00Z', by: 'test' };
    const where = { kind: 'folder', path: writable } as const;

    const alone = await openRecord(where, opening);
    const refused = await run('status');
    await alone.db.close();
    expect(refused.status).toBe(5);
    expect(refused.stderr).toContain(`is in use by process ${process.pid}`);

    const shared = await openRecord(where, { ...opening, share: true });
    const told = await run('status', '--json');
    await shared.db.close();
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(temporary)).toEqual([]);
  });
});
