import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { FolderId } from '../database/shared/messages.ts';
import { removePlace } from '../database/shared/place.ts';
import { RecordProblem } from '../problem.ts';
import { takeLock, takeSharedLock } from './lock.ts';

/** Who has an embedded record open: told to people, and to other processes that want to use it through this one. */
export interface LockOwner {
  readonly pid: number;
  /** Kernel's start time of that process where it can be had: tells whether the number means the same process here. */
  readonly started: string | null;
  readonly host: string;
  readonly command: string;
  readonly since: string;
  /** The folder that it holds. A copy of the folder has a copy of this file, which says nothing of the copy. */
  readonly folder: FolderId;
  /** Id of the record; null until it is known. */
  readonly record: string | null;
  /** Where other processes on its machine may use the record through it; absent where it has it for itself. */
  readonly shared?: string;
}

/** A folder that is this process's. */
export interface FolderLock {
  /** Tells which record it is, once that is known. */
  name(record: string): void;
  /** Gives the folder back. */
  release(): void;
}

export interface LockOptions {
  /** What this process is doing, for whoever is told to wait. */
  readonly command: string;
  /** ISO instant. */
  readonly now: string;
  /** Where others may use the record through this process. */
  readonly shared?: string | undefined;
}

const FILE = 'holder.json';
const LOCK = 'lock';

/** Names that saydo itself gives to files in a record's folder, beside its database. */
export const OWN_FILES = new RegExp(`^(${LOCK}|${FILE.replace('.', '\\.')}.*)$`);

/**
 * Takes a record's folder for this process, so that no two write to it at once. The lock alone decides; the file beside it
 * says who has it.
 *
 * @returns null where another process has it
 * @throws RecordProblem as `takeLock`
 */
export async function lockFolder(folder: string, { command, now, shared }: LockOptions): Promise<FolderLock | null> {
  const unlock = await takeLock(join(folder, LOCK));
  if (unlock === null) return null;
  const file = join(folder, FILE);
  const own: LockOwner = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    command,
    since: now,
    folder: folderId(folder),
    record: null,
    ...(shared === undefined ? {} : { shared }),
  };
  let written = '';
  const write = (owner: LockOwner) => {
    written = `${JSON.stringify(owner, null, 2)}\n`;
    replace(file, written);
  };
  try {
    const dead = lockOwnerIn(folder);
    if (dead?.shared !== undefined) removePlace(dead.shared);
    write(own);
  } catch (error) {
    unlock();
    throw error;
  }
  return {
    name: (record) => write({ ...own, record }),
    release: () => {
      try {
        if (textOf(file) === written) rmSync(file, { force: true });
      } finally {
        unlock();
      }
    },
  };
}

/**
 * Sees to it that nobody takes a folder that this process cannot write to, until it is given back. Where the folder has no
 * lock file, as in a copy of the database alone, or where its file system has no locks, nobody can be kept from it.
 *
 * @returns null where another process has the folder
 */
export async function lockFolderForReading(folder: string): Promise<Pick<FolderLock, 'release'> | null> {
  const release = await takeSharedLock(join(folder, LOCK));
  return release === null ? null : { release };
}

/** Who says that it has this folder open. Whether it still has is for the lock to tell. Null where nobody says so. */
export function lockOwnerIn(folder: string): LockOwner | null {
  const text = textOf(join(folder, FILE));
  if (text === null) return null;
  try {
    const owner: unknown = JSON.parse(text);
    return isLockOwner(owner) && isSame(owner.folder, folderId(folder)) ? owner : null;
  } catch {
    return null;
  }
}

/** What tells a folder from any copy of it. */
export function folderId(folder: string): FolderId {
  const { dev, ino } = statSync(folder, { bigint: true });
  return { device: String(dev), inode: String(ino) };
}

export function isSame(one: FolderId, other: FolderId): boolean {
  return one.device === other.device && one.inode === other.inode;
}

/** What whoever wants a folder that is held is told. */
export function inUseProblem(folder: string): RecordProblem {
  const owner = lockOwnerIn(folder);
  if (owner === null) {
    return new RecordProblem(
      'held',
      `${folder} is in use by another process, which cannot be identified. It may run in another container or on another machine. Wait until it has ended.`,
    );
  }
  const { pid, host, command, since } = owner;
  const near = isNear(owner);
  const where = near ? '' : host === hostname() ? ' of another container' : ` on ${host}`;
  const until = near ? `stop it with: kill ${pid}` : 'stop it there';
  return new RecordProblem(
    'held',
    `${folder} is in use by process ${pid}${where} (saydo ${command}, since ${since}). Wait until it has ended, or ${until}.`,
  );
}

/** Whether the number of the owner's process means the same process here. Where the system does not tell, the machine's name decides. */
function isNear({ pid, started, host }: LockOwner): boolean {
  if (host !== hostname()) return false;
  return started === null || startOf(process.pid) === null || startOf(pid) === started;
}

/** Null where there is none. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whoever reads it reads the old text or the new one, never a part. */
function replace(file: string, text: string): void {
  const beside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function isLockOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, started, host, command, since, folder, record, shared = '' } = value as Record<keyof LockOwner, unknown>;
  const hasTexts = [host, command, since, shared].every((each) => typeof each === 'string');
  const perhaps = [started, record].every((each) => each === null || typeof each === 'string');
  return hasTexts && perhaps && Number.isInteger(pid) && Number(pid) > 0 && isFolderId(folder);
}

function isFolderId(value: unknown): value is FolderId {
  if (typeof value !== 'object' || value === null) return false;
  const { device, inode } = value as Record<keyof FolderId, unknown>;
  return typeof device === 'string' && typeof inode === 'string';
}

/** Start time of a process in clock ticks since boot, with the boot's own id; null where the system doesn't tell. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets, and may hold anything; fields are counted from behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}
