import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
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

/** Why no disk can be made here; null where one can. Only root may mount, and not in every container. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'a small disk is made with tmpfs, which only Linux has';
  if (process.getuid?.() !== 0) return 'a small disk is mounted, which only root may do';
  return null;
}

/** A disk that is there while `work` runs. @throws Error with what `mount` says, where it cannot be made */
export async function onDisk<T>(megabytes: number, work: (disk: Disk) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, 'disk');
    mkdirSync(path);
    mount(['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'saydo-faults', path]);
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

function mount(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}
