import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../../intake/folder.ts';
import { READ_IN_FOLDERS } from '../../../intake/formats/formats.ts';
import { blobOf } from '../../../store/log/blobs.ts';

/** The texts that come with saydo. The path is the same from `src/` and from `dist/`. */
export const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** The outlets of the fictional press among them. */
export const PRESS = ['brinmouth-tide', 'kessermark-record', 'vessaly-press-agency'].map((outlet) =>
  join(EXAMPLES, outlet),
);

/** All texts that come with saydo: each file, as `brinmouth-tide/2025-06-28-ward-reopens.html`, with the hash of its bytes. */
export async function exampleFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const found of filesIn(EXAMPLES, READ_IN_FOLDERS)) {
    if (found.kind !== 'file') continue;
    const name = relative(EXAMPLES, found.path).replaceAll(sep, '/');
    files.set(name, blobOf(await readFile(join(EXAMPLES, name))).hash);
  }
  return files;
}
