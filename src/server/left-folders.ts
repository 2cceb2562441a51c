import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a desk keeps on the disk for a while. */
const KINDS = ['uploads', 'site'] as const;

/** A new folder for what a desk keeps for a while. Its name says whose it is, for {@link removeLeftFolders}. */
export function folderFor(what: (typeof KINDS)[number]): Promise<string> {
  return mkdtemp(join(tmpdir(), `saydo-${what}-${process.pid}-`));
}

/** Removes what a desk that was killed has left. Folders of others are left alone. */
export async function removeLeftFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || runs(pid)) continue;
    // Another user's cannot be removed, and is not ours to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

const NAME = new RegExp(`^saydo-(?:${KINDS.join('|')})-(\\d+)-`);

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
