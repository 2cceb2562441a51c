import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { collect } from '../collect.ts';
import { tooLarge } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import { type Bytes, bytesOf, rest } from './bytes.ts';
import { type Head, headOf } from './head.ts';

/** An answer of a web server as an archive holds it. */
export interface Answer {
  /** Status code, or 0 where its first line has none. */
  readonly status: number;
  readonly fields: Head['fields'];
  /** Its body, chunking and content encoding undone. @throws InputProblem `too-large`, `broken-body` */
  readonly body: (most: number) => Promise<Uint8Array>;
}

/** Reads the head of an answer. @throws LineTooLong */
export async function answerOf(block: AsyncIterable<Uint8Array>): Promise<Answer> {
  const bytes = bytesOf(block);
  const head = await headOf(bytes);
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(head?.first ?? '')?.[1] ?? 0);
  const fields = head?.fields ?? new Map<string, string>();
  const body = async (most: number): Promise<Uint8Array> => {
    const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
    let content = await collect(chunked ? unchunked(bytes) : rest(bytes), most);
    const encodings = (fields.get('content-encoding') ?? '')
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean);
    if (encodings.length > MAX_ENCODINGS)
      throw new InputProblem('broken-body', `it has more than ${MAX_ENCODINGS} content encodings.`);
    for (const encoding of encodings.reverse()) content = await decoded(content, encoding.trim(), most);
    return content;
  };
  return { status, fields, body };
}

/** In practice a response has one encoding; each further one multiplies the size that it can unpack to. */
const MAX_ENCODINGS = 2;

/**
 * Undoes chunking (RFC 9112, section 7.1). Some crawlers undo it and keep the field that says it: a body that does not
 * begin with a chunk's size is taken as it is.
 */
async function* unchunked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const start = Buffer.from(await bytes.peek(MAX_CHUNK_SIZE_LINE_BYTES)).toString('latin1');
  if (!/^[0-9a-f]{1,8}[ \t]*(?:;[^\n]*)?\r?\n/i.test(start)) {
    yield* rest(bytes);
    return;
  }
  for (;;) {
    const line = await bytes.line(MAX_CHUNK_SIZE_LINE_BYTES).catch(() => null);
    const size = /^[0-9a-f]{1,8}/i.exec(Buffer.from(line ?? []).toString('latin1'))?.[0];
    if (size === undefined) throw new InputProblem('broken-body', 'its chunks are malformed.');
    let left = Number.parseInt(size, 16);
    if (left === 0) return;
    while (left > 0) {
      const piece = await bytes.some(left);
      if (piece === null) throw new InputProblem('broken-body', 'it ends within a chunk.');
      left -= piece.byteLength;
      yield piece;
    }
    await bytes.line(MAX_CHUNK_SIZE_LINE_BYTES).catch(() => null);
  }
}

const MAX_CHUNK_SIZE_LINE_BYTES = 1024;

/** Undoes a content encoding (RFC 9110, section 8.4.1). A body that was decoded already, by its first bytes, is left. */
async function decoded(body: Uint8Array, encoding: string, most: number): Promise<Uint8Array> {
  const [first = 0, second = 0] = body;
  const unpack = {
    gzip: first === 0x1f && second === 0x8b ? promisify(gunzip) : null,
    // Servers send the bare format too, where the standard asks for zlib's header.
    deflate: promisify((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? inflate : inflateRaw),
    br: promisify(brotliDecompress),
    identity: null,
  }[encoding.replace(/^x-/, '')];
  if (unpack === undefined) {
    throw new InputProblem('broken-body', `saydo does not know its content encoding “${encoding}”.`);
  }
  try {
    return unpack === null ? body : await unpack(body, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most);
    throw new InputProblem('broken-body', 'its body cannot be decompressed.');
  }
}
