import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyDatabase } from '../../src/store/opening/copy.ts';
import { takeLock, takeSharedLock } from '../../src/store/opening/lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saydo-copying-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a copy of a database', () => {
  const inside = (name: string) => join(folder, 'database', name);

  beforeEach(() => {
    mkdirSync(inside('base/1'), { recursive: true });
    writeFileSync(inside('PG_VERSION'), '17\n', { mode: 0o444 });
    writeFileSync(inside('base/1/1259'), Buffer.alloc(8192, 7));
  });

  test('has all files, writable for its user only, and is removed completely', async () => {
    const told: number[] = [];
    const copy = await copyDatabase(folder, ({ bytes }) => told.push(bytes));
    expect(told).toEqual([8195]);
    expect(readFileSync(join(copy.database, 'PG_VERSION'), 'utf8')).toBe('17\n');
    expect(readFileSync(join(copy.database, 'base/1/1259'))).toEqual(Buffer.alloc(8192, 7));
    expect(statSync(join(copy.database, 'PG_VERSION')).mode & 0o777).toBe(0o600);
    expect(statSync(copy.folder).mode & 0o777).toBe(0o700);
    copy.remove();
    expect(existsSync(copy.folder)).toBe(false);
  });

  test.each([
    ['a file is written', () => writeFileSync(inside('base/1/1259'), Buffer.alloc(8192, 8))],
    ['a file is made', () => writeFileSync(inside('base/1/1260'), '')],
    ['a file is removed', () => rmSync(inside('base/1/1259'))],
    ['a folder is made', () => mkdirSync(inside('base/2'))],
  ])('is refused if %s meanwhile', async (_, change) => {
    let at = '';
    const copying = copyDatabase(folder, (what) => {
      at = what.folder;
      change();
    });
    await expect(copying).rejects.toMatchObject({
      code: 'held',
      message: expect.stringMatching(/changed while it was copied .* writes to it/),
    });
    expect(at).not.toBe('');
    expect(existsSync(at)).toBe(false);
  });
});

describe('a read lock', () => {
  const lock = () => join(folder, 'lock');
  const taken = async (asked: Promise<(() => void) | null>): Promise<() => void> => {
    const release = await asked;
    if (release === null) throw new Error('somebody has it');
    return release;
  };

  test('is refused during a write, shared with readers, and blocks writers', async () => {
    const writes = await taken(takeLock(lock()));
    expect(await takeSharedLock(lock())).toBeNull();
    writes();
    const one = await taken(takeSharedLock(lock()));
    const two = await taken(takeSharedLock(lock()));
    one();
    expect(await takeLock(lock())).toBeNull();
    two();
    (await taken(takeLock(lock())))();
  });

  test('is skipped without a lock file or locks', async () => {
    (await taken(takeSharedLock(lock())))();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(lock(), '');
    const none = () => {
      throw Object.assign(new Error('no locks'), { code: 'ENOLCK' });
    };
    (await taken(takeSharedLock(lock(), none)))();
  });
});
