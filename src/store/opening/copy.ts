import { accessSync, constants, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { RecordProblem } from '../problem.ts';

/** A copy of a record's database, which is there until it is removed or the process ends. */
export interface Copy {
  readonly database: string;
  /** Its folder, which is this user's alone. */
  readonly folder: string;
  readonly remove: () => void;
}

/** What is about to be copied. */
export interface Copying {
  readonly bytes: number;
  /** Where it goes. */
  readonly folder: string;
}

/**
 * Space needed in addition to the copy: PostgreSQL creates a new log file of 16 MB, and verification needs temporary
 * tables.
 */
const EXTRA_BYTES = 48 * 2 ** 20;

const PREFIX = 'saydo-copy-';

/** Number of attempts to remove a copy, and milliseconds between them: a second in all. */
const MAX_REMOVAL_TRIES = 20;
const REMOVAL_PAUSE_MS = 50;

/**
 * Whether a folder is on a file system that can only be read, or is another user's, who has closed it to this one. One's own
 * folder is no such folder, whatever its mode is: saydo makes it writable.
 */
export function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EROFS' || (code === 'EACCES' && statSync(folder).uid !== process.getuid?.());
  }
}

/**
 * Copies the database of a record to the disk for temporary files. What is copied is what the files hold at one moment, as
 * after a crash, from which PostgreSQL recovers: where they change meanwhile, there is no copy.
 *
 * It is removed when the process ends, also by `process.exit`. A process that is killed leaves it.
 *
 * @param path the record's folder
 * @param copying is told before it begins
 * @throws RecordProblem `disk-full` where there is no room for it, `held` where somebody writes to the database meanwhile,
 *   `not-possible` where the files cannot be read, or there is no folder for temporary files
 */
export async function copyDatabase(path: string, copying: (what: Copying) => void): Promise<Copy> {
  const folder = newFolder(path);
  const remove = () => {
    process.off('exit', remove);
    // A file may be made while the folder is emptied, where the process ends in the middle of copying.
    for (let tries = 0; tries < MAX_REMOVAL_TRIES && existsSync(folder); tries++) {
      if (tries > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REMOVAL_PAUSE_MS);
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Windows removes no file that is open.
      }
    }
  };
  process.once('exit', remove);
  const copy = { folder, database: join(folder, 'database'), remove };
  try {
    const from = join(path, 'database');
    const before = await look(from);
    const bytes = before.files.reduce((sum, { size }) => sum + size, 0);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < bytes + EXTRA_BYTES) throw noRoom(path, bytes + EXTRA_BYTES, bavail * bsize);
    copying({ bytes, folder });
    for (const each of ['', ...before.folders]) await mkdir(join(copy.database, each), { mode: 0o700 });
    for (const { name } of before.files) await copyOne(join(from, name), join(copy.database, name));
    if (JSON.stringify(before) !== JSON.stringify(await look(from))) throw changing(path);
    return copy;
  } catch (error) {
    remove();
    throw cannotCopy(path, error);
  }
}

/** What is in a folder, and below: names beside that folder, in an order of their own. */
interface Look {
  readonly folders: readonly string[];
  /** Bytes, and when they were written: nanoseconds, as text. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly written: string }[];
}

async function look(folder: string): Promise<Look> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = (directories: boolean) =>
    entries
      .filter((entry) => entry.isDirectory() === directories)
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .toSorted();
  const files: Look['files'][number][] = [];
  for (const name of named(false)) {
    const { size, mtimeNs } = await stat(join(folder, name), { bigint: true });
    files.push({ name, size: Number(size), written: String(mtimeNs) });
  }
  // A folder sorts before what is in it.
  return { folders: named(true), files };
}

/** The mode goes with a copied file; on a disk that can only be read, it often says so of each file. */
async function copyOne(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await chmod(to, 0o600);
}

function newFolder(path: string): string {
  try {
    return mkdtempSync(join(tmpdir(), PREFIX));
  } catch (error) {
    throw new RecordProblem(
      'not-possible',
      `${path} is read-only, and it cannot be copied to ${tmpdir()}: ${(error as Error).message}. Set TMPDIR to another folder.`,
      { cause: error },
    );
  }
}

function cannotCopy(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof RecordProblem) return error;
  if (error.code === 'ENOENT') return changing(path);
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return noRoom(path, null, null);
  const advice = error.code === 'EACCES' ? ' Ask its owner for read permission.' : '';
  return new RecordProblem('not-possible', `${path} cannot be copied for reading: ${error.message}.${advice}`, {
    cause: error,
  });
}

function changing(path: string): RecordProblem {
  return new RecordProblem(
    'held',
    `${path} changed while it was copied for reading: a process that cannot be seen from here writes to it. Wait until that process has ended, then try again.`,
  );
}

/** @param needed bytes; null where the disk became full while copying */
function noRoom(path: string, needed: number | null, free: number | null): RecordProblem {
  const room =
    needed === null || free === null
      ? 'the disk became full while copying'
      : `it needs ${needed} bytes (${inMegabytes(needed)}), and ${free} (${inMegabytes(free)}) are free`;
  return new RecordProblem(
    'disk-full',
    `${path} is read-only, so saydo reads a copy, and the disk of ${tmpdir()} has no room for it: ${room}. Free space there, or set TMPDIR to a folder on another disk.`,
  );
}

/** Bytes as people say them. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
