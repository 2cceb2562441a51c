import type { Input } from './input.ts';
import { type Line, linesOf } from './lines.ts';
import { fieldsOf, idOf, MAX_LINE_BYTES, statedText } from './ndjson.ts';

const encoder = new TextEncoder();

/**
 * The texts of an NDJSON stream, one line at a time. A line that cannot be read is an input that cannot be loaded, and the
 * next is read.
 *
 * @param name of the stream; lines are called by it and their number
 */
export async function* ndjsonInputs(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  for await (const line of linesOf(stream, MAX_LINE_BYTES)) yield inputOf(`${name}, line ${line.number}`, line);
}

function inputOf(name: string, line: Line): Input {
  return {
    name,
    load: async () => {
      const fields = fieldsOf(line);
      const id = idOf(fields);
      const { content, ...stated } = statedText(fields);
      // Halves of surrogate pairs, which JSON can hold and UTF-8 cannot, become U+FFFD.
      return { content: encoder.encode(content), encoding: 'utf-8', ...stated, ...(id === null ? {} : { id }) };
    },
  };
}

/** Whether bytes hold one JSON object with a text, as a line of NDJSON does. */
export function isTextLine(bytes: Uint8Array): boolean {
  try {
    const fields: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof fields === 'object' && fields !== null && 'text' in fields && typeof fields.text === 'string';
  } catch {
    return false;
  }
}
