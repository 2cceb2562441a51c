import type { Entries } from '../../record/entries.ts';
import { findingsOf } from '../../record/findings-of.ts';
import type { Entry } from '../../record/history/entry.ts';
import { refuseInexact } from '../adding/exact.ts';
import type { Sql } from '../database/database.ts';
import { loadReading, readingOfCapture } from '../log/readings.ts';

/**
 * The byte-exact gate for an entry that was brought in from elsewhere, after it was written into the view: all that it
 * says of a text is held against that text.
 *
 * @throws RecordProblem `not-exact`
 */
export async function refuseInexactEntry(sql: Sql, { kind, data }: Entry): Promise<void> {
  if (kind.startsWith('article.')) {
    const { reading: its, held, corrections } = (data as Entries['article.added']).after;
    const reading = await loadReading(sql, its.blob);
    const carried = [...held, ...corrections].map(({ body }) => body);
    refuseInexact(reading.article.text, [...findingsOf(reading), ...carried]);
  } else if (kind === 'finding.decided') {
    const { finding, correction } = (data as Entries['finding.decided']).after;
    const [row] = await sql.query<{ capture: number }>('select capture from findings where id = $1', [finding]);
    if (correction === null || !row) return;
    refuseInexact((await readingOfCapture(sql, row.capture)).article.text, [correction]);
  }
}
