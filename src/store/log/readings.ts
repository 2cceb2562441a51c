import type { Capture } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import type { Reading } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { getBlob } from './blobs.ts';

/** A reading that is stored. @throws RecordProblem `damaged` where its bytes are missing or are no reading */
export async function loadReading(sql: Sql, blob: string): Promise<Reading> {
  const bytes = await getBlob(sql, blob);
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Reading;
  } catch (error) {
    throw new RecordProblem('damaged', `the reading ${blob} is no longer valid JSON. Run saydo verify for details.`, {
      cause: error,
    });
  }
}

/** The reading of a capture. */
export async function readingOfCapture(sql: Sql, capture: number): Promise<Reading> {
  const [row] = await sql.query<{ reading: string }>('select reading from captures where id = $1', [capture]);
  if (!row) throw new RecordProblem('unknown-id', `there is no capture ${capture}.`);
  return loadReading(sql, row.reading);
}

/** The capture that an entry of an article brought in. @param body the entry as it is stored */
export function captureIn(body: string): Capture {
  return (decodeEntry(body).data as { readonly after: { readonly capture: Capture } }).after.capture;
}
