import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { problemOf } from './describe.ts';
import { beginsAsFeed } from './feed/feed.ts';
import { feedInputs } from './feed/feed-inputs.ts';
import { file } from './file.ts';
import { whatItIs } from './folder.ts';
import { MEDIA } from './formats/formats.ts';
import { failing, type Input } from './input.ts';
import type { Intake } from './intake.ts';
import { INTAKE_LIMITS, tooLarge } from './limits.ts';
import { endingOf } from './media.ts';
import { ndjsonInputs } from './ndjson-inputs.ts';
import { InputProblem } from './problem.ts';
import { waczInputs } from './warc/wacz-inputs.ts';
import { warcInputs } from './warc/warc-inputs.ts';

/** What a file holds: one text, or, by the ending of its name and its first bytes, many. */
export async function* fromFile(path: string, intake: Intake): AsyncGenerator<Input> {
  const { signal } = intake;
  let kind: Kind;
  try {
    kind = await kindOf(path);
  } catch (error) {
    yield failing(path, problemOf(error));
    return;
  }
  if (kind === 'text') yield file(path, signal);
  else if (kind === 'feed') yield* fromFeedFile(path, intake);
  else if (kind === 'wacz') yield* waczInputs(path, intake);
  else {
    const stream = createReadStream(path, { signal });
    try {
      yield* kind === 'warc' ? warcInputs(path, stream, intake) : ndjsonInputs(path, stream);
    } catch (error) {
      signal?.throwIfAborted();
      yield failing(path, problemOf(error));
    } finally {
      stream.destroy();
    }
  }
}

export type Kind = 'text' | 'feed' | 'warc' | 'wacz' | 'ndjson';

/** By the ending of its name, else by its first bytes. @throws InputProblem `not-a-file`, or an error of the file system */
export async function kindOf(path: string): Promise<Kind> {
  const stats = await stat(path);
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? 'it is a folder, not a file' : whatItIs(stats);
    throw new InputProblem('not-a-file', `${what}. Pipe it into saydo instead, with “-” as its name.`);
  }
  const ending = endingOf(path);
  if (ending in MEDIA) return 'text';
  if (ending === '.ndjson' || ending === '.jsonl') return 'ndjson';
  if (ending === '.wacz') return 'wacz';
  if (ending === '.warc' || ending === '.warc.gz') return 'warc';
  const head = await headOf(path);
  if (beginsAsFeed(head)) return 'feed';
  return Buffer.from(head.subarray(0, 6)).toString('latin1') === 'WARC/1' ? 'warc' : 'text';
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* fromFeedFile(path: string, intake: Intake): AsyncGenerator<Input> {
  try {
    const { size } = await stat(path);
    if (size > INTAKE_LIMITS.page) throw tooLarge(INTAKE_LIMITS.page, size);
    const { content } = await file(path, intake.signal).load();
    yield* feedInputs(path, { content }, intake);
  } catch (error) {
    intake.signal?.throwIfAborted();
    yield failing(path, error);
  }
}
