import type { Writable } from 'node:stream';
import { serialize } from 'node:v8';

/** Length prefix of each frame. */
const HEADER_BYTES = 4;

/** Maximum length of a frame. PostgreSQL's largest text is twice as long; no article comes near it. */
const MAX_FRAME_BYTES = 512 * 1024 * 1024;

/**
 * A value as it goes over a socket: its length, then its bytes as Node's structured clone writes them, which keeps
 * `Uint8Array`, `Date` and lone surrogates as they are.
 *
 * @throws RangeError where it is longer than a frame may be; DataCloneError where it holds a function or a symbol
 */
export function frame(value: unknown, limit = MAX_FRAME_BYTES): readonly [Buffer, Buffer] {
  const content = serialize(value);
  if (content.length > limit) throw tooLong(content.length, limit);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(content.length);
  return [header, content];
}

/** Writes a frame at one go: two would wake whoever reads it twice. */
export function post(to: Writable, parts: readonly Buffer[]): void {
  to.cork();
  for (const part of parts) to.write(part);
  to.uncork();
}

/**
 * Makes whole frames of the chunks of a socket, however it cuts them.
 *
 * @param give is told the bytes of each frame
 * @returns takes the next chunk; throws RangeError where a frame says that it is longer than one may be, before its bytes
 *   have come, and is to be given no more then
 */
export function unframing(give: (content: Buffer) => void, limit = MAX_FRAME_BYTES): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let length: number | null = null;
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    for (let need = length ?? HEADER_BYTES; held >= need; need = length ?? HEADER_BYTES) {
      const [only] = chunks;
      const all = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, held);
      held -= need;
      chunks = held === 0 ? [] : [all.subarray(need)];
      if (length === null) {
        length = all.readUInt32BE();
        if (length > limit) throw tooLong(length, limit);
      } else {
        length = null;
        give(all.subarray(0, need));
      }
    }
  };
}

function tooLong(length: number, limit: number): RangeError {
  return new RangeError(`a message of ${length} bytes is longer than ${limit}, the most that is passed on at once`);
}
