import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { failing, type Input } from '../input.ts';
import type { Intake } from '../intake.ts';
import { INTAKE_LIMITS, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import { warcInputs } from './warc-inputs.ts';

/**
 * The texts in a WACZ file, which is a ZIP archive with WARC files in its folder `archive`
 * (https://specs.webrecorder.net/wacz/1.1.1/). Nothing is unpacked to disk.
 *
 * @param path of the file; texts are called by it, the WARC file and their address
 */
export async function* waczInputs(path: string, intake: Intake): AsyncGenerator<Input> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch (error) {
    yield failing(path, problemOf(error));
    return;
  }
  try {
    yield* textsIn(zip, path, intake);
  } catch (error) {
    intake.signal?.throwIfAborted();
    yield failing(path, problemOf(error));
  } finally {
    zip.close();
  }
}

async function* textsIn(zip: ZipFile, path: string, intake: Intake): AsyncGenerator<Input> {
  if (zip.entryCount > INTAKE_LIMITS.zipEntries) {
    throw new InputProblem(
      'zip-entries',
      `it holds ${zip.entryCount} files, more than ${INTAKE_LIMITS.zipEntries}. Split it.`,
    );
  }
  let packed = 0;
  let archives = 0;
  for await (const entry of zip.eachEntry()) {
    intake.signal?.throwIfAborted();
    packed += entry.compressedSize;
    if (packed > zip.fileSize) throw bomb(entry, 'overlaps another');
    if (!/^archive\/.+\.warc(\.gz)?$/i.test(entry.fileName)) continue;
    archives++;
    refuseBomb(entry);
    const stream: Readable = await zip.openReadStreamPromise(entry);
    const stop = (): void => void stream.destroy();
    intake.signal?.addEventListener('abort', stop, { once: true });
    try {
      yield* warcInputs(`${path}: ${entry.fileName}`, bytesIn(stream), intake);
    } finally {
      intake.signal?.removeEventListener('abort', stop);
      stream.destroy();
    }
  }
  if (archives === 0) {
    throw new InputProblem(
      'no-texts',
      'it is a ZIP archive without WARC files in a folder “archive”, so not a WACZ. Unpack it and name the folder.',
    );
  }
}

/** Bytes of an entry. An error, such as more bytes than declared, is reported as the archive's problem. */
async function* bytesIn(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw problemOf(error);
  }
}

function refuseBomb(entry: Entry): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) {
    throw new InputProblem(
      'encrypted-zip',
      `its file ${entry.fileName} is encrypted. Create it again without a password.`,
    );
  }
  if (uncompressedSize > INTAKE_LIMITS.zipEntry) throw bomb(entry, `unpacks to ${sizeInWords(uncompressedSize)}`);
  if (uncompressedSize > INTAKE_LIMITS.unpackedAnyway + INTAKE_LIMITS.ratio * compressedSize) {
    throw bomb(entry, `unpacks from ${sizeInWords(compressedSize)} to ${sizeInWords(uncompressedSize)}`);
  }
}

function bomb({ fileName }: Entry, how: string): InputProblem {
  return new InputProblem(
    'unpacks-too-far',
    `its file ${fileName} ${how} (limits: ${INTAKE_LIMITS.ratio}-fold and ${sizeInWords(INTAKE_LIMITS.zipEntry)}). It may be a decompression bomb, or damaged: leave it out.`,
  );
}

function problemOf(error: unknown): unknown {
  if (error instanceof InputProblem || !(error instanceof Error)) return error;
  // Errors of the file system are reported as such; zlib's (Z_DATA_ERROR, …) say that the archive is damaged.
  if ('code' in error && !String(error.code).startsWith('Z_')) return error;
  return new InputProblem(
    'broken-zip',
    `it is a damaged ZIP archive (${error.message.replace(/\.$/, '')}). Download the file again.`,
  );
}
