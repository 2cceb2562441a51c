import { collect } from './collect.ts';
import { withText } from './formats/formats.ts';
import { failing, type Input } from './input.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { isTextLine, ndjsonInputs } from './ndjson-inputs.ts';

const NAME = 'standard input';

/** What standard input holds: one text or PDF, or, where its first line is a JSON object with a text, NDJSON. */
export async function* stdinInputs(
  stdin: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Input> {
  const iterator = stdin[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  const whole = replay(head, iterator);
  try {
    if (await beginsAsNdjson(head, iterator)) {
      yield* ndjsonInputs(NAME, whole);
      return;
    }
    const content = await collect(whole, INTAKE_LIMITS.text);
    yield { name: NAME, load: () => withText({ content }, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    yield failing(NAME, error);
  }
}

/** Reads the first line that is not blank, as far as it must to know, and keeps what it read in `head`. */
async function beginsAsNdjson(head: Uint8Array[], iterator: AsyncIterator<Uint8Array>): Promise<boolean> {
  const line: Uint8Array[] = [];
  let begun = false;
  let size = 0;
  for (;;) {
    const next = await iterator.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.byteLength;
    let rest = next.value;
    if (!begun) {
      const first = rest.findIndex((byte) => !BLANK.includes(byte));
      if (first < 0 && size <= INTAKE_LIMITS.text) continue;
      if (rest[first] !== OPENING_BRACE) return false;
      begun = true;
      rest = rest.subarray(first);
    }
    const end = rest.indexOf(NEWLINE);
    line.push(end < 0 ? rest : rest.subarray(0, end));
    if (end >= 0 || size > INTAKE_LIMITS.text) break;
  }
  return begun && isTextLine(Buffer.concat(line));
}

const OPENING_BRACE = 0x7b;
const NEWLINE = 0x0a;
const BLANK = [0x09, 0x0a, 0x0d, 0x20];

async function* replay(head: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let chunk = head.shift(); chunk !== undefined; chunk = head.shift()) yield chunk;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
