import { INTAKE_LIMITS } from '../limits.ts';
import type { Bytes } from './bytes.ts';

/** First line of a record or an answer, and its fields by name in lower case. Of a field given twice, the first counts. */
export interface Head {
  readonly first: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads lines up to a blank one: what WARC records (ISO 28500, section 4) and HTTP answers (RFC 9112, section 2) begin
 * with. A line that begins with white space goes on with the one before.
 *
 * @returns null at the end of the stream. @throws LineTooLong where they have more than 64 KB
 */
export async function headOf(bytes: Bytes): Promise<Head | null> {
  const begin = bytes.at();
  const next = async (): Promise<string | null> => {
    const line = await bytes.line(INTAKE_LIMITS.head - (bytes.at() - begin));
    return line === null ? null : new TextDecoder().decode(line);
  };
  const first = await next();
  if (first === null) return null;
  const fields = new Map<string, string>();
  let last = '';
  for (let line = await next(); line !== null && line !== ''; line = await next()) {
    if (/^[ \t]/.test(line)) {
      if (fields.has(last)) fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    last = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
  }
  return { first, fields };
}
