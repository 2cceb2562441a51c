import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFolder } from './command.ts';

/** A small disk of its own, in memory. */
export interface Disk {
  readonly path: string;
  /** Makes it larger, or as small as what is on it allows. */
  readonly resize: (megabytes: number) => void;
  /** Bytes that are free on it. */
  readonly free: () => number;
}

/**
 * Why no disk can be made here; null where one can. Only root may mount, and not in every container. Where CI is set, root
 * is taken to be able to, so that the tests fail there rather than pass unseen.
 */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'a small disk is made with tmpfs, which only Linux has';
  if (process.getuid?.() !== 0) return 'a small disk is mounted, which only root may do';
  if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') return null;
  const folder = mkdtempSync(join(tmpdir(), 'saydo-mount-'));
  try {
    mount(['-t', 'tmpfs', '-o', 'size=1m', NAME, folder]);
    spawnSync('umount', [folder]);
    return null;
  } catch (error) {
    return `a small disk cannot be mounted here (${(error as Error).message.trim()})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the list of mounts shows. */
const NAME = 'saydo-faults';

/** A disk that is there while `work` runs. @throws Error with what `mount` says, where it cannot be made */
export async function onDisk<T>(megabytes: number, work: (disk: Disk) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, 'disk');
    mkdirSync(path);
    mount(['-t', 'tmpfs', '-o', `size=${megabytes}m`, NAME, path]);
    try {
      return await work({
        path,
        resize: (size) => mount(['-o', `remount,size=${size}m`, path]),
        free: () => {
          const { bavail, bsize } = statfsSync(path);
          return bavail * bsize;
        },
      });
    } finally {
      // Lazily, since a process that is ending may still hold a file of it.
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    }
  });
}

/**
 * A second place for a folder where it can only be read, while `work` runs; at the first place it can still be written to.
 *
 * @throws Error with what `mount` says, where it cannot be made
 */
export async function onlyToRead<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  return inFolder(async (around) => {
    const path = join(around, 'read-only');
    mkdirSync(path);
    mount(['--bind', folder, path]);
    try {
      mount(['-o', 'remount,bind,ro', path]);
      return await work(path);
    } finally {
      spawnSync('umount', ['-l', path]);
    }
  });
}

function mount(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}
