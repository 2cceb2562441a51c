import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ExportedFile } from '../../formats/format.ts';
import { filesIn } from '../../publish/folder/folder.ts';

/** Files in one ZIP archive. @param at the instant that they get as their time */
export async function zipped(files: readonly ExportedFile[], at: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const { name, content } of files) zip.addBuffer(Buffer.from(content as string), name, { mtime: new Date(at) });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** Files of a folder in one ZIP archive, read while it is sent. @param wanted whether a path of it is taken */
export function zippedFolder(folder: string, wanted: (path: string) => boolean, at: string): Readable {
  const zip = new ZipFile();
  for (const path of filesIn(folder)) {
    if (wanted(path)) zip.addFile(join(folder, path), path, { mtime: new Date(at) });
  }
  zip.end();
  const out = zip.outputStream as Readable;
  zip.once('error', (error: Error) => out.destroy(error));
  return out;
}
