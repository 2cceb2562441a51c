import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from 'tar';

/**
 * A fresh database with the tables of a record, packed when saydo is built: unpacking it takes a tenth of the time of making
 * one. The path is the same from `src/` and from `dist/`.
 */
const PACKED = fileURLToPath(new URL('../../../dist/fresh-database.tar.gz', import.meta.url));

/**
 * Unpacks a fresh database into a folder, which is made. The engine could do it itself, but would have to start and end for it.
 *
 * @returns false where saydo was not built with one
 * @throws where the disk is full, or cannot be written to
 */
export async function unpackFreshDatabase(folder: string): Promise<boolean> {
  if (!existsSync(PACKED)) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let failed: unknown = null;
  await extract({
    file: PACKED,
    cwd: folder,
    umask: 0o077,
    // What it cannot write it only warns of. That the names are absolute is no fault: the engine packs them so.
    onwarn: (code, _, data) => {
      if (code !== 'TAR_ENTRY_INFO') failed ??= data;
    },
  });
  if (failed !== null) throw failed;
  return true;
}
