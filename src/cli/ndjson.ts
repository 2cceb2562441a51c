import type { Reading, Source } from '../index.ts';
import type { Line } from '../intake/lines.ts';
import { fieldsOf, idOf, statedText } from '../intake/ndjson.ts';
import { describeReading } from '../jobs/reading/describe.ts';

/**
 * The output for one line: what to print, and whether it is a reading. `id` is that of the input line, if it has one.
 */
export interface Answer {
  readonly json: string;
  readonly reading: Reading | null;
  readonly id: string | null;
}

/** Reads one line. Never rejects: a failure becomes `{"id", "error": {"code", "message"}}`. */
export async function answer(
  line: Line,
  defaults: Partial<Source>,
  read: (source: Source) => Promise<Reading>,
): Promise<Answer> {
  let id: string | null = null;
  try {
    const fields = fieldsOf(line);
    id = idOf(fields);
    const reading = await read({ ...defaults, ...statedText(fields), ...(id === null ? {} : { id }) });
    return { json: JSON.stringify(reading), reading, id };
  } catch (error) {
    const { code, message } = describeReading(error);
    return {
      json: JSON.stringify({ id, error: { code, message: `line ${line.number}: ${message}` } }),
      reading: null,
      id,
    };
  }
}
