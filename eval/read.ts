import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadReader, type Reader, type Reading, type ReadOptions, read, type Source } from '../src/index.ts';

const folder = process.env['SAYDO_READER'];
let trained: Promise<Reader> | null = null;

/**
 * Reads with the reader that comes with saydo, or with the trained one in the folder that SAYDO_READER names, so that
 * weights can be measured before they are committed.
 */
export async function readMeasured(source: Source, options: ReadOptions = {}): Promise<Reading> {
  if (folder === undefined) return read(source, options);
  trained ??= loadReader({ from: pathToFileURL(`${resolve(folder)}/`) });
  return read(source, { ...options, reader: await trained });
}
