import { type ArticleRead, bringsReading, type FindingMade } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { lastSeq } from './last-entry.ts';

/** The first entry of the log that was written at an instant or later; one past the last where none was. It asks for some entries alone. */
export async function entriesSince(sql: Sql, instant: string): Promise<number> {
  let [low, high] = [1, (await lastSeq(sql)) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await sql.query<{ body: string }>('select body from entries where seq = $1', [middle]);
    if (row === undefined || decodeEntry(row.body).at >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Entries that are looked through at once. */
const BATCH_SIZE = 20;

/** The number of the first finding that came with an entry or after it; larger than any number where none did. */
export async function findingsFrom(sql: Sql, seq: number): Promise<number> {
  for (let from = seq; ; from += BATCH_SIZE) {
    const rows = await sql.query<{ body: string }>(
      `select body from entries where seq >= $1 order by seq limit ${BATCH_SIZE}`,
      [from],
    );
    for (const { body } of rows) {
      const { kind, data } = decodeEntry(body);
      const { after } = data as { readonly after: ArticleRead & FindingMade };
      if (bringsReading(kind)) return after.found.first;
      if (kind === 'finding.made') return after.finding;
    }
    if (rows.length < BATCH_SIZE) return Number.MAX_SAFE_INTEGER;
  }
}
