import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ExportedFile } from '../../formats/format.ts';

/** Files in one ZIP archive. @param at the instant that they get as their time */
export async function zipped(files: readonly ExportedFile[], at: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const { name, content } of files) zip.addBuffer(Buffer.from(content as string), name, { mtime: new Date(at) });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
