import type { Logged } from '../../record/answers.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { NO_LIMIT, type Page, pageOf } from './pages.ts';

/** As the index of names has it. */
const BY = `(substring(left(e.body, 1500) from '^\\{"at":"[^"]*","by":("(?:[^"\\\\]|\\\\.)*")'))`;

/** The newest entries, or all: those that touched one thing (`T12`, `S88`), those of one person. */
export async function historyOf(
  sql: Sql,
  filter: { readonly subject: string | null; readonly by: string | null; readonly limit: number | null },
): Promise<readonly Logged[]> {
  return (await historyPage(sql, { ...filter, after: null, limit: filter.limit ?? NO_LIMIT })).rows;
}

/** Entries of the log, the newest first: all, those that touched one thing (`T12`, `S88`), those of one person. */
export async function historyPage(
  sql: Sql,
  {
    subject,
    by,
    after,
    limit,
  }: {
    readonly subject: string | null;
    readonly by: string | null;
    /** Begins behind this entry. */
    readonly after: number | null;
    readonly limit: number;
  },
): Promise<Page<Logged, number>> {
  const values: unknown[] = [];
  const conditions = ['true'];
  let from = 'entries e';
  if (subject !== null) {
    from = entriesAbout(`$${values.push(subject)}`, 'desc');
  }
  const seq = subject === null ? 'e.seq' : 's.seq';
  if (by !== null) conditions.push(`${BY} = $${values.push(JSON.stringify(by.toWellFormed()))}`);
  if (after !== null) conditions.push(`${seq} < $${values.push(after)}`);
  const rows = await sql.query<{ seq: number; hash: string; body: string }>(
    `select e.seq, e.hash, e.body from ${from} where ${conditions.join(' and ')} order by ${seq} desc limit ${limit + 1}`,
    values,
  );
  const { rows: shown, next } = pageOf(rows, limit, (last) => last.seq);
  return { rows: shown.map(({ hash, body }) => ({ ...decodeEntry(body), hash })), next };
}
