import { bringsReading, type Entries } from '../../record/entries.ts';
import { findingsOf } from '../../record/findings-of.ts';
import { decodeEntry, type Entry } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { refuseInexact } from '../ingest/exact.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { loadReading, readingOfCapture } from '../log/readings.ts';

/**
 * The byte-exact gate for an entry that comes in from elsewhere or leaves the record: all that it says of a text is held
 * against that text.
 *
 * @param stands `now`: the entry has just been written into the view, and stands on the newest text; `ever`: it was written
 *   long ago, and its article may have been read anew since, on another text
 * @throws RecordProblem `not-exact`
 */
export async function refuseInexactEntry(sql: Sql, { kind, data }: Entry, stands: 'now' | 'ever'): Promise<void> {
  if (bringsReading(kind)) {
    const { reading: its, held, corrections } = (data as Entries['article.added']).after;
    const reading = await loadReading(sql, its.blob);
    const carried = [...held, ...corrections].map(({ body }) => body);
    refuseInexact(reading.article.text, [...findingsOf(reading), ...carried]);
  } else if (kind === 'finding.made') {
    const { reading: blob, capture, body } = (data as Entries['finding.made']).after;
    // One that was made long ago names the reading that its capture had then.
    const reading = stands === 'now' ? await readingOfCapture(sql, capture) : await loadReading(sql, blob);
    refuseInexact(reading.article.text, [body]);
  } else if (kind === 'finding.decided') {
    const { finding, correction } = (data as Entries['finding.decided']).after;
    if (correction === null) return;
    let problem: unknown = null;
    for (const blob of stands === 'now' ? await readingNow(sql, finding) : await readingsEver(sql, finding)) {
      try {
        refuseInexact((await loadReading(sql, blob)).article.text, [correction]);
        return;
      } catch (error) {
        problem ??= error;
      }
    }
    if (problem !== null) throw problem;
  }
}

/** Blob of the reading that a finding stands on. */
async function readingNow(sql: Sql, finding: number): Promise<readonly string[]> {
  const rows = await sql.query<{ reading: string }>(
    'select c.reading from findings f join captures c on c.id = f.capture where f.id = $1',
    [finding],
  );
  return rows.map(({ reading }) => reading);
}

/** Blobs of all readings that there ever were of a finding's article, the newest first; the log names them. */
async function readingsEver(sql: Sql, finding: number): Promise<readonly string[]> {
  const rows = await sql.query<{ body: string }>(
    `select e.body from ${entriesAbout("(select 'T' || article from findings where id = $1)", 'desc')} order by s.seq desc`,
    [finding],
  );
  return rows.flatMap(({ body }) => {
    const { kind, data } = decodeEntry(body);
    return bringsReading(kind) ? [(data as Entries['article.added']).after.reading.blob] : [];
  });
}
