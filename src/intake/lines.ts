/** One line of a stream: its bytes without the line break, or null where it is longer than the most that is kept. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/**
 * Lines of a byte stream, one at a time, so that a stream of any length takes the memory of its longest line. A line of
 * more than `most` bytes is dropped while it passes. Blank lines are left out but counted.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const keep = (piece: Uint8Array) => {
    size += piece.byteLength;
    if (size > most) pieces = [];
    else if (piece.byteLength > 0) pieces.push(piece);
  };
  const finish = (): Line | null => {
    const bytes = size > most ? null : Buffer.concat(pieces);
    const line = bytes !== null && isBlank(bytes) ? null : { number, bytes };
    pieces = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (line !== null) yield line;
    }
    keep(chunk.subarray(from));
  }
  const last = finish();
  if (last !== null) yield last;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
