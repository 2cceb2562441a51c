/** Bytes of a stream, taken as they are needed. */
export interface Bytes {
  /** How many were taken so far. */
  readonly at: () => number;
  /** The next line without its break, or null at the end. @throws LineTooLong where it has more than `most` bytes */
  readonly line: (most: number) => Promise<Uint8Array | null>;
  /** The next bytes, at most `most` of them: as many as are at hand. Null at the end. */
  readonly some: (most: number) => Promise<Uint8Array | null>;
  /** A look at the next bytes, which stay: `count` of them, or fewer where the stream ends before. */
  readonly peek: (count: number) => Promise<Uint8Array>;
  /** A look at those of the next bytes that are at hand, at most `most` of them. Null at the end. */
  readonly look: (most: number) => Promise<Uint8Array | null>;
  /** Takes bytes that were looked at. */
  readonly skip: (count: number) => void;
}

/** A line has no end where it should have one. */
export class LineTooLong extends Error {}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const EMPTY = new Uint8Array();

export function bytesOf(stream: AsyncIterable<Uint8Array>): Bytes {
  const iterator = stream[Symbol.asyncIterator]();
  let chunk: Uint8Array = EMPTY;
  let at = 0;

  /** Makes sure that a byte is at hand; false at the end. */
  const fill = async (): Promise<boolean> => {
    while (chunk.byteLength === 0) {
      const next = await iterator.next();
      if (next.done) return false;
      chunk = next.value;
    }
    return true;
  };
  const take = (count: number): Uint8Array => {
    const taken = chunk.subarray(0, count);
    chunk = chunk.subarray(count);
    at += taken.byteLength;
    return taken;
  };
  const line = async (most: number): Promise<Uint8Array | null> => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      if (!(await fill())) break;
      const end = chunk.indexOf(NEWLINE);
      const piece = take(end < 0 ? chunk.byteLength : end + 1);
      size += piece.byteLength;
      if (size > most) throw new LineTooLong();
      pieces.push(piece);
      if (end >= 0) break;
    }
    if (size === 0) return null;
    const whole: Uint8Array = Buffer.concat(pieces);
    const broken = whole.at(-1) === NEWLINE ? 1 : 0;
    return whole.subarray(0, size - broken - (whole.at(-1 - broken) === RETURN ? 1 : 0));
  };
  const some = async (most: number): Promise<Uint8Array | null> => ((await fill()) ? take(most) : null);
  const peek = async (count: number): Promise<Uint8Array> => {
    while (chunk.byteLength < count) {
      const next = await iterator.next();
      if (next.done) break;
      chunk = Buffer.concat([chunk, next.value]);
    }
    return chunk.subarray(0, count);
  };
  const look = async (most: number): Promise<Uint8Array | null> => ((await fill()) ? chunk.subarray(0, most) : null);
  const skip = (count: number): void => void take(count);
  return { at: () => at, line, some, peek, look, skip };
}

/** Passes the next bytes as long as they are of a kind. */
export async function pass(bytes: Bytes, isPassed: (byte: number) => boolean): Promise<void> {
  for (;;) {
    const piece = await bytes.look(Infinity);
    if (piece === null) return;
    const end = piece.findIndex((byte) => !isPassed(byte));
    bytes.skip(end < 0 ? piece.byteLength : end);
    if (end >= 0) return;
  }
}

/** All bytes that are left. */
export async function* rest(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for (let piece = await bytes.some(Infinity); piece !== null; piece = await bytes.some(Infinity)) yield piece;
}
