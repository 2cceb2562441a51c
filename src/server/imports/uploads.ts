import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { allInputs } from '../../intake/all-inputs.ts';
import { failing, type Input } from '../../intake/input.ts';
import { tooLarge } from '../../intake/limits.ts';
import { folderFor } from '../left-folders.ts';
import { Refused } from '../problems.ts';
import { idOf } from './sources.ts';

/** Files that came with a request, each in a folder of its own until they are imported. */
export interface Uploads {
  readonly fields: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly inputs: (signal: AbortSignal) => AsyncIterable<Input>;
  readonly remove: () => Promise<void>;
}

/** Maximum size of one file; web archives are larger than texts. */
const MAX_FILE_BYTES = 200 * 2 ** 20;
const MAX_UPLOAD_BYTES = 10 * MAX_FILE_BYTES;
const MAX_FILES = 5_000;

interface File {
  readonly name: string;
  readonly path: string;
  /** It was cut. */
  readonly tooLarge: boolean;
}

/**
 * Writes the files of a request to the disk while they come, so that memory holds little of them.
 *
 * @throws Refused where it is no such request, or larger than is taken at all
 */
export async function receive(body: ReadableStream | null, type: string): Promise<Uploads> {
  const folder = await folderFor('uploads');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { fields, files } = await parse(body, type, folder);
    if (files.length === 0)
      throw new Refused('invalid', 'files: none was sent. Send one or more in the field “files”.');
    const inputs = (signal: AbortSignal) => inputsOf(files, folder, signal);
    return { fields, names: files.map(({ name }) => name), inputs, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function parse(
  body: ReadableStream | null,
  type: string,
  folder: string,
): Promise<{ readonly fields: ReadonlyMap<string, string>; readonly files: readonly File[] }> {
  const fields = new Map<string, string>();
  const files: Promise<File>[] = [];
  const limits = { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 20, fieldSize: 10_000, headerPairs: 50 };
  let wrong: Refused | null = null;
  try {
    const parser = new Busboy({ headers: { 'content-type': type }, limits });
    let size = 0;
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('filesLimit', () => {
      wrong = new Refused('too-large', `more than ${MAX_FILES} files at once. Import their folder instead.`);
    });
    parser.on('file', (_field, stream, filename) => {
      const name = nameOf(filename);
      const path = join(folder, String(files.length), name);
      // Counted on the way: who listens to a stream by itself lets it flow before it leads anywhere.
      const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength;
          if (size > MAX_UPLOAD_BYTES) {
            wrong = new Refused('too-large', 'the files together are larger than 2 GB. Import their folder instead.');
            parser.destroy(wrong);
          }
          yield chunk;
        }
      };
      const written = mkdir(join(folder, String(files.length)))
        .then(() => pipeline(stream, counted, createWriteStream(path, { flags: 'wx' })))
        .then(() => ({ name, path, tooLarge: stream.truncated }));
      // Its failure is told below.
      written.catch(() => {});
      files.push(written);
    });
    await pipeline(Readable.fromWeb(body ?? emptyBody()), parser);
    const all = await Promise.all(files);
    if (wrong !== null) throw wrong;
    return { fields, files: all };
  } catch (error) {
    await Promise.allSettled(files);
    if (error instanceof Refused || isFull(error)) throw error;
    throw (
      wrong ?? new Refused('malformed', `the files cannot be read: ${error instanceof Error ? error.message : error}.`)
    );
  }
}

function emptyBody(): ReadableStream {
  return Readable.toWeb(Readable.from([])) as ReadableStream;
}

/** Errors of the disk are not the request's. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E(?:NOSPC|DQUOT|ACCES|ROFS|IO|MFILE)$/.test(String(error.code));
}

/** What a file was called, without where it was; it must be a name here too. */
function nameOf(filename: string | undefined): string {
  const name = basename((filename ?? '').replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}/]/gu, '')
    .toWellFormed();
  // Names may have 255 bytes, and its ending says what a file is.
  const short = Buffer.byteLength(name) > 200 ? name.slice(-50) : name;
  return short === '' || short === '.' || short === '..' ? 'file' : short;
}

async function* inputsOf(files: readonly File[], folder: string, signal: AbortSignal): AsyncGenerator<Input> {
  for (const [i, file] of files.entries()) {
    if (file.tooLarge) {
      yield failing(file.name, tooLarge(MAX_FILE_BYTES));
      continue;
    }
    const stdin = Readable.from([]);
    for await (const input of allInputs([file.path], { stdin, allowPrivate: false, signal })) {
      yield placeless(input, join(folder, String(i)) + sep);
    }
    // Many files may wait for long; one that was imported need not be kept.
    await rm(join(folder, String(i)), { recursive: true, force: true });
  }
}

/** An input without the folder that it lay in for a while. */
function placeless({ name, load }: Input, folder: string): Input {
  return {
    name: name.replaceAll(folder, ''),
    load: async () => {
      const loaded = await load();
      return loaded.url === undefined && loaded.id === undefined ? { ...loaded, id: idOf(loaded.content) } : loaded;
    },
  };
}
