import type { Reading, Source } from '../index.ts';
import { describe } from './describe.ts';
import type { Line } from './lines.ts';
import { InputProblem } from './problem.ts';

/** Longest line of NDJSON that is read. */
export const MOST_LINE_BYTES = 64 * 2 ** 20;

const OPTIONAL = ['title', 'published', 'outlet', 'url'] as const;

/** What a line gives: the line to print, and whether it is a reading. `id` names the line where it has one. */
export interface Answer {
  readonly json: string;
  readonly reading: Reading | null;
  readonly id: string | null;
}

/** Reads one line. Never throws: what cannot be read becomes `{"id", "error": {"code", "message"}}`. */
export function answer(line: Line, defaults: Partial<Source>, read: (source: Source) => Reading): Answer {
  let id: string | null = null;
  try {
    const fields = fieldsOf(line);
    id = idOf(fields);
    const reading = read({ ...defaults, ...sourceOf(fields), ...(id === null ? {} : { id }) });
    return { json: JSON.stringify(reading), reading, id };
  } catch (error) {
    const { code, message } = describe(error);
    return {
      json: JSON.stringify({ id, error: { code, message: `line ${line.number}: ${message}` } }),
      reading: null,
      id,
    };
  }
}

function fieldsOf({ bytes }: Line): Readonly<Record<string, unknown>> {
  if (bytes === null) throw new InputProblem('line-too-long', `it is longer than ${MOST_LINE_BYTES / 2 ** 20} MB.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputProblem('bad-json', `it is not JSON: ${error.message}.`);
    throw new InputProblem('bad-utf8', 'it is not in UTF-8, as JSON must be.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputProblem('bad-line', 'it is not a JSON object such as {"id": "1", "text": "…"}.');
  }
  return value as Readonly<Record<string, unknown>>;
}

function idOf({ id }: Readonly<Record<string, unknown>>): string | null {
  if (id === undefined || id === null) return null;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new InputProblem('bad-line', '"id" is neither text nor a number.');
}

/** The text is taken as plain text or Markdown as it shows itself; HTML goes by its first tag, as in a file. */
function sourceOf(fields: Readonly<Record<string, unknown>>): Source {
  const text = fields['text'];
  if (typeof text !== 'string') throw new InputProblem('bad-line', 'it has no "text", or one that is not text.');
  const stated: Partial<Record<(typeof OPTIONAL)[number], string>> = {};
  for (const name of OPTIONAL) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw new InputProblem('bad-line', `"${name}" is not text.`);
    stated[name] = value;
  }
  return { content: text, ...stated };
}
