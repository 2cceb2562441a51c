import type { Source } from '../index.ts';
import { INTAKE_LIMITS } from './limits.ts';
import type { Line } from './lines.ts';
import { InputProblem } from './problem.ts';

/** Longest line of NDJSON that is read, in bytes. */
export const MAX_LINE_BYTES = INTAKE_LIMITS.text;

const OPTIONAL = ['title', 'published', 'outlet', 'url'] as const;

/** Fields of the JSON object on a line. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text as a line of NDJSON states it. */
export interface Stated extends Pick<Source, (typeof OPTIONAL)[number]> {
  readonly content: string;
}

/** @throws InputProblem `line-too-long`, `bad-json`, `bad-utf8`, `bad-line` */
export function fieldsOf({ bytes }: Line): Fields {
  if (bytes === null) throw new InputProblem('line-too-long', `it is longer than ${MAX_LINE_BYTES / 2 ** 20} MB.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputProblem('bad-json', `it is not JSON: ${error.message}.`);
    throw new InputProblem('bad-utf8', 'it is not in UTF-8, which JSON requires.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputProblem('bad-line', 'it is not a JSON object such as {"id": "1", "text": "…"}.');
  }
  return value as Fields;
}

/** Name that a line gives its text, or null. @throws InputProblem `bad-line` */
export function idOf({ id }: Fields): string | null {
  if (id === undefined || id === null) return null;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new InputProblem('bad-line', '"id" is neither a string nor a number.');
}

/**
 * The text of a line and what is stated of it. It is taken as plain text or Markdown as it shows itself; HTML goes by its
 * first tag, as in a file.
 *
 * @throws InputProblem `bad-line`
 */
export function statedText(fields: Fields): Stated {
  const text = fields['text'];
  if (typeof text !== 'string') throw new InputProblem('bad-line', 'its "text" is missing or not a string.');
  const stated: Partial<Record<(typeof OPTIONAL)[number], string>> = {};
  for (const name of OPTIONAL) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw new InputProblem('bad-line', `"${name}" is not a string.`);
    stated[name] = value;
  }
  return { content: text, ...stated };
}
