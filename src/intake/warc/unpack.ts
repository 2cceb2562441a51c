import { createInflateRaw } from 'node:zlib';
import { INTAKE_LIMITS, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import { type Bytes, bytesOf, pass, rest } from './bytes.ts';

/** Bytes unpacked since the last text, so that an archive without text is abandoned. */
export interface Budget {
  packed: number;
  unpacked: number;
}

/**
 * A web archive unpacked, as it is read: gzip members one after another (RFC 1952), which is how WARC files are packed,
 * or the stream as it is where it is not packed.
 *
 * @throws InputProblem `broken-gzip`, `unpacks-too-far`
 */
export async function* unpacked(stream: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(stream);
  const [first, second] = await bytes.peek(2);
  if (first === 0x1f && second === 0x8b) yield* gunzipped(bytes, budget);
  else yield* rest(bytes);
}

/** Gzip members, one after another. Zeros after the last are let pass, as gzip itself does. */
async function* gunzipped(bytes: Bytes, budget: Budget): AsyncGenerator<Uint8Array> {
  for (;;) {
    await pass(bytes, (byte) => byte === 0);
    if ((await bytes.peek(1)).byteLength === 0) return;
    await passHeader(bytes);
    let size = 0;
    for await (const chunk of inflated(bytes, budget)) {
      size += chunk.byteLength;
      yield chunk;
    }
    const trailer = await bytes.peek(8);
    if (trailer.byteLength < 8) throw broken(bytes.at(), TRUNCATED);
    // Its checksum is not looked at: damage shows in what was unpacked, and most of what is damaged does not unpack.
    if (Buffer.from(trailer).readUInt32LE(4) !== size % 2 ** 32)
      throw broken(bytes.at(), 'its unpacked length is wrong');
    bytes.skip(8);
  }
}

/** Passes the header of a member (RFC 1952, section 2.3). */
async function passHeader(bytes: Bytes): Promise<void> {
  const [first, second, method, flags = 0] = await bytes.peek(10);
  if (first !== 0x1f || second !== 0x8b || method !== 8) throw broken(bytes.at(), 'what follows is not gzip');
  bytes.skip(10);
  if (flags & EXTRA) {
    const [low = 0, high = 0] = await bytes.peek(2);
    const length = 2 + low + high * 256;
    await bytes.peek(length);
    bytes.skip(length);
  }
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue;
    await pass(bytes, (byte) => byte !== 0);
    bytes.skip(1);
  }
  if (flags & HEADER_CHECK) {
    await bytes.peek(2);
    bytes.skip(2);
  }
}

const [HEADER_CHECK, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];

/** Compressed bytes given to zlib at once. The output of one step is held in memory: at most 1032 times as much. */
const STEP_BYTES = 2 ** 14;

/**
 * One deflate stream (RFC 1951), unpacked. zlib is led by hand, since its own streams drop what they unpacked before the
 * place that is broken, and do not say where a member ends.
 */
async function* inflated(bytes: Bytes, budget: Budget): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const out: Uint8Array[] = [];
  let ended = false;
  const end = new Promise<void>((resolve, reject) => {
    inflate.on('data', (chunk: Uint8Array) => out.push(chunk));
    inflate.once('end', () => {
      ended = true;
      resolve();
    });
    inflate.once('error', reject);
  });
  end.catch(() => {});
  try {
    while (!ended) {
      const piece = await bytes.look(STEP_BYTES);
      if (piece === null) throw broken(bytes.at(), TRUNCATED);
      const before = inflate.bytesWritten;
      let problem: unknown = null;
      await Promise.race([end, new Promise<void>((done) => inflate.write(piece, () => done()))]).catch(
        (error: unknown) => {
          problem = error;
        },
      );
      // What zlib leaves of a piece stands behind the end of this stream.
      const used = problem === null ? inflate.bytesWritten - before : 0;
      bytes.skip(used);
      budget.packed += used;
      for (const chunk of out.splice(0)) {
        budget.unpacked += chunk.byteLength;
        refuseBomb(budget);
        yield chunk;
      }
      if (problem !== null) throw broken(bytes.at(), 'it cannot be unpacked');
    }
  } finally {
    inflate.destroy();
  }
}

function refuseBomb({ packed, unpacked: size }: Budget): void {
  if (size <= INTAKE_LIMITS.unpackedAnyway + INTAKE_LIMITS.ratio * packed && size <= INTAKE_LIMITS.unpacked) return;
  throw new InputProblem(
    'unpacks-too-far',
    `${sizeInWords(packed)} of it unpack to more than ${sizeInWords(size)} without a text (limits: ${INTAKE_LIMITS.ratio}-fold and ${sizeInWords(INTAKE_LIMITS.unpacked)}). It may be a decompression bomb, or damaged: leave it out.`,
  );
}

const TRUNCATED = 'the file ends too early';

function broken(at: number, how: string): InputProblem {
  return new InputProblem(
    'broken-gzip',
    `near byte ${at}, ${how}. Everything before it was read. Download the file again.`,
  );
}
