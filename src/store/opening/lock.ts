/// <reference path="./fs-native-extensions.d.ts" />
import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { RecordProblem } from '../problem.ts';

/** Asks the operating system for an exclusive lock on an open file. @returns false where somebody else has it */
export type TryLock = (descriptor: number) => boolean;

/** Number of attempts to open a lock file that is being replaced. */
const MAX_TRIES = 5;

/**
 * Takes a lock on a file, which is made where it is absent. The operating system holds it with the open file and takes it
 * back when the process ends, however it ends. It counts for all who reach the file: also for processes of another
 * container, whose numbers mean nothing here.
 *
 * The file is never removed: whoever waited for it would then hold a lock on a file that nobody else sees.
 *
 * @param tryLock by default the lock of this system: an open file description lock on Linux, `flock` on macOS, `LockFileEx`
 *   on Windows
 * @returns gives it back; null where somebody else has it
 * @throws RecordProblem `not-possible` where the file system, or saydo on this platform, cannot lock; else as `openSync`
 */
export async function takeLock(file: string, tryLock?: TryLock): Promise<(() => void) | null> {
  const lock = tryLock ?? (await nativeLock(file));
  for (let i = 0; i < MAX_TRIES; i++) {
    const descriptor = openSync(file, 'a+', 0o600);
    let taken = false;
    try {
      if (!asked(lock, descriptor, file)) return null;
      if (!isStillAt(descriptor, file)) continue;
      refuseWithoutEffect(lock, file);
      taken = true;
      return () => closeSync(descriptor);
    } finally {
      if (!taken) closeSync(descriptor);
    }
  }
  return null;
}

/**
 * Takes a lock that others who only read may have too, and nobody who writes. The file need not be writable.
 *
 * @param tryLock by default the shared lock of this system
 * @returns gives it back, or does nothing where there is no such file that can be read, or no locks: as this process writes
 *   nothing, that is no reason to refuse. Null where somebody has the file's exclusive lock
 */
export async function takeSharedLock(file: string, tryLock?: TryLock): Promise<(() => void) | null> {
  const descriptor = openedToRead(file);
  if (descriptor === null) return () => {};
  try {
    const lock = tryLock ?? (await nativeSharedLock());
    if (lock(descriptor)) return () => closeSync(descriptor);
    closeSync(descriptor);
    return null;
  } catch {
    closeSync(descriptor);
    return () => {};
  }
}

function openedToRead(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch {
    return null;
  }
}

async function nativeSharedLock(): Promise<TryLock> {
  const { tryLock } = await import('fs-native-extensions');
  return (descriptor) => tryLock(descriptor, 0, 0, { shared: true });
}

async function nativeLock(file: string): Promise<TryLock> {
  try {
    const { tryLock } = await import('fs-native-extensions');
    return tryLock;
  } catch (error) {
    throw new RecordProblem(
      'not-possible',
      `${file} cannot be locked: saydo has no file locks for ${process.platform} on ${process.arch}, and without one two processes could destroy the record. Keep it on a PostgreSQL server: --record postgres://…`,
      { cause: error },
    );
  }
}

function asked(lock: TryLock, descriptor: number, file: string): boolean {
  try {
    return lock(descriptor);
  } catch (error) {
    throw cannotLock(file, error instanceof Error && 'code' in error ? String(error.code) : String(error), error);
  }
}

/** Some network file systems grant every lock. A second one on the same file must be refused. */
function refuseWithoutEffect(lock: TryLock, file: string): void {
  const second = openSync(file, 'a+');
  try {
    if (asked(lock, second, file)) throw cannotLock(file, 'the same lock was granted twice');
  } finally {
    closeSync(second);
  }
}

function isStillAt(descriptor: number, file: string): boolean {
  const here = fstatSync(descriptor, { bigint: true });
  const there = statSync(file, { bigint: true, throwIfNoEntry: false });
  return there !== undefined && there.dev === here.dev && there.ino === here.ino;
}

function cannotLock(file: string, why: string, cause?: unknown): RecordProblem {
  return new RecordProblem(
    'not-possible',
    `${file} cannot be locked: its file system has no reliable locks (${why}), and without one two processes could destroy the record. Put the record on a local disk, or on a PostgreSQL server: --record postgres://…`,
    { cause },
  );
}
