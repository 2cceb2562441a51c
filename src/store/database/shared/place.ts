import { randomUUID } from 'node:crypto';
import { lstatSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'saydo-shared-';
const FILE = 'record.sock';

/** Maximum length of a socket's path on every system; some truncate a longer one silently. */
const MAX_SOCKET_PATH_BYTES = 100;

/**
 * Where others on this machine may reach this process: a socket in a folder that is this user's alone, or, on Windows, a
 * named pipe. The folder of the record is no place for it: its path may be too long, and not every file system has sockets.
 */
export function makePlace(): string {
  if (process.platform === 'win32') return String.raw`\\.\pipe\${PREFIX}${randomUUID()}`;
  const fits = (folder: string) => Buffer.byteLength(join(folder, `${PREFIX}XXXXXX`, FILE)) <= MAX_SOCKET_PATH_BYTES;
  return join(mkdtempSync(join(fits(tmpdir()) ? tmpdir() : '/tmp', PREFIX)), FILE);
}

/**
 * Removes the socket and its folder, also those that a dead process left.
 *
 * @param place as it was read from a file, so that it may be anything: only what `makePlace` made is removed
 */
export function removePlace(place: string): void {
  const folder = dirname(place);
  if (basename(place) !== FILE || !basename(folder).startsWith(PREFIX)) return;
  try {
    if (lstatSync(place, { throwIfNoEntry: false })?.isSocket() === true) rmSync(place, { force: true });
    rmdirSync(folder);
  } catch {
    // It is gone, or another's: nobody needs it to be removed.
  }
}
