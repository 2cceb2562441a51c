import type { Entries } from '../../record/entries.ts';
import { findingsOf } from '../../record/findings-of.ts';
import type { Entry } from '../../record/history/entry.ts';
import { refuseInexact } from '../adding/exact.ts';
import type { Sql } from '../database/database.ts';
import { loadReading, readingOfCapture } from '../log/readings.ts';

/**
 * The captures that a correction may stand on. `now`: the one that its finding stands on, for an entry that has just been
 * written into the view. `ever`: any of its article, for one that was written long ago and may have been carried on since.
 */
const CAPTURES = {
  now: 'select capture from findings where id = $1',
  ever: `select c.id as capture from captures c join findings f on f.article = c.article
    where f.id = $1 order by c.version desc`,
} as const;

/**
 * The byte-exact gate for an entry that comes in from elsewhere or leaves the record: all that it says of a text is held
 * against that text.
 *
 * @throws RecordProblem `not-exact`
 */
export async function refuseInexactEntry(
  sql: Sql,
  { kind, data }: Entry,
  stands: keyof typeof CAPTURES,
): Promise<void> {
  if (kind.startsWith('article.')) {
    const { reading: its, held, corrections } = (data as Entries['article.added']).after;
    const reading = await loadReading(sql, its.blob);
    const carried = [...held, ...corrections].map(({ body }) => body);
    refuseInexact(reading.article.text, [...findingsOf(reading), ...carried]);
  } else if (kind === 'finding.decided') {
    const { finding, correction } = (data as Entries['finding.decided']).after;
    if (correction === null) return;
    let problem: unknown = null;
    for (const { capture } of await sql.query<{ capture: number }>(CAPTURES[stands], [finding])) {
      try {
        refuseInexact((await readingOfCapture(sql, capture)).article.text, [correction]);
        return;
      } catch (error) {
        problem ??= error;
      }
    }
    if (problem !== null) throw problem;
  }
}
