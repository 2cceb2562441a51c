import { InputProblem } from '../problem.ts';
import { type Bytes, bytesOf, LineTooLong, pass } from './bytes.ts';
import { type Head, headOf } from './head.ts';

/** One record of a WARC file. */
export interface WarcRecord {
  readonly fields: Head['fields'];
  /** Its block, of which as much may be taken as is wanted; the rest is passed over when the next record is asked for. */
  readonly block: AsyncIterable<Uint8Array>;
}

/**
 * The records of a WARC file, versions 0.17 to 1.1 (ISO 28500:2017,
 * https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/), one at a time and none held.
 *
 * @throws InputProblem `broken-warc`, naming the place, where the file breaks off or holds something else
 */
export async function* warcRecords(stream: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const bytes = bytesOf(stream);
  for (let number = 1; ; number++) {
    const begin = bytes.at();
    const head = await recordHead(bytes, number);
    if (head === null) return;
    const length = head.fields.get('content-length') ?? '';
    if (!/^\d{1,15}$/.test(length)) throw broken(number, begin, `has an impossible length (“${length.slice(0, 40)}”)`);
    let left = Number(length);
    const block = async function* () {
      while (left > 0) {
        const piece = await bytes.some(left);
        if (piece === null) throw broken(number, begin, `ends ${left} bytes too early`);
        left -= piece.byteLength;
        yield piece;
      }
    };
    yield { fields: head.fields, block: block() };
    for await (const _ of block());
  }
}

/** Head of the next record, or null where nothing but blank lines follows. */
async function recordHead(bytes: Bytes, number: number): Promise<Head | null> {
  const begin = bytes.at();
  try {
    await pass(bytes, (byte) => byte === 0x0a || byte === 0x0d);
    if ((await bytes.peek(1)).byteLength === 0) return null;
    const start = Buffer.from(await bytes.peek(5)).toString('latin1');
    if (start !== 'WARC/') throw broken(number, bytes.at(), 'does not begin with “WARC/”');
    return await headOf(bytes);
  } catch (error) {
    if (error instanceof LineTooLong) throw broken(number, begin, 'has a header that does not end');
    throw error;
  }
}

function broken(number: number, at: number, how: string): InputProblem {
  return new InputProblem(
    'broken-warc',
    `its record ${number}, at byte ${at} (unpacked), ${how}. Everything before it was read. Download the file again.`,
  );
}
