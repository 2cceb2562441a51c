import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { isWithin } from '../../intake/within.ts';
import { Refused } from '../problems.ts';

/**
 * Where a folder that the desk is asked to read really lies. It reads with the rights of whoever started it, so that it
 * reads only what they named.
 *
 * @param allowed real paths of folders that they named
 * @throws Refused where it is in none of them, whether it is there or not; or is no folder
 */
export async function allowedFolder(folder: string, allowed: readonly string[]): Promise<string> {
  if (!isAbsolute(folder)) throw noFolder(folder);
  const real = await realpath(folder).catch(() => null);
  // Of what is not there it is told only where it might have been read.
  if (!allowed.some((each) => isWithin(real ?? resolve(folder), each))) throw notAllowed(folder, allowed);
  const found = real === null ? null : await stat(real).catch(() => null);
  if (real === null || !found?.isDirectory()) throw noFolder(folder);
  return real;
}

function noFolder(folder: string): Refused {
  return new Refused(
    'invalid',
    `folder: ${folder} is not a folder on this machine. Give its absolute path, such as /home/….`,
  );
}

function notAllowed(folder: string, allowed: readonly string[]): Refused {
  const read = allowed.length === 0 ? 'no folders' : `these folders, and no other: ${allowed.join(', ')}`;
  return new Refused(
    'folder-not-allowed',
    `folder: ${folder} is not allowed: this desk may read ${read}. Start it with saydo serve --allow-folder to allow more, or upload the files.`,
  );
}
