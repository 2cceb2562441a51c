import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endingOf } from './media.ts';

/** An entry of a folder: a file to read, a file to skip with the reason, or a folder that cannot be read. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'other'; readonly path: string; readonly reason: string }
  | { readonly kind: 'error'; readonly path: string; readonly error: unknown };

/**
 * Files in a folder and the folders in it, by path, found one folder at a time. Hidden files and `node_modules` are left
 * out. Links to folders are not followed, so that no ring can trap it; and what is no file, such as a named pipe, is
 * passed over, since reading it may wait for ever.
 *
 * @param endings those of the files to read, in lower case
 */
export async function* filesIn(folder: string, endings: readonly string[]): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'error', path: folder, error };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* filesIn(path, endings);
    else yield await found(path, entry, endings);
  }
}

async function found(path: string, entry: Dirent, endings: readonly string[]): Promise<Found> {
  const other = (reason: string): Found => ({ kind: 'other', path, reason });
  if (isAboutFolder(entry.name)) return other('a README describes the folder');
  if (!endings.includes(endingOf(path))) return other('its name does not end like that of a text');
  if (entry.isFile()) return { kind: 'file', path };
  try {
    const target = await stat(path);
    if (target.isFile()) return { kind: 'file', path };
    return other(target.isDirectory() ? 'links to folders are not followed' : whatItIs(target));
  } catch (error) {
    return { kind: 'error', path, error };
  }
}

/** What something that is no file is, with its article. */
export function whatItIs(stats: Stats): string {
  if (stats.isFIFO()) return 'it is a named pipe, not a file';
  if (stats.isSocket()) return 'it is a socket, not a file';
  return 'it is a device, not a file';
}

/** A README tells about the folder; it is none of the texts collected there. Named on the command line, it is read. */
function isAboutFolder(name: string): boolean {
  return /^readme\b/i.test(name);
}
