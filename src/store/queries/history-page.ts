import { changesIn, describeEntry } from '../../record/describe-entry.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import type { HistoryPage, LogEntry } from '../../record/views/history.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { lastSeq } from './last-entry.ts';
import { listOf, pageOf } from './pages.ts';

/** As the index of names has it. */
const BY = `(substring(left(e.body, 1500) from '^\\{"at":"[^"]*","by":("(?:[^"\\\\]|\\\\.)*")'))`;

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
): Promise<HistoryPage> {
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
  const count = subject === null && by === null ? await lastSeq(sql) : null;
  return listOf(shown.map(entryView), next, count);
}

/** An entry in words, with what it says of itself, which is cut where it is long. */
function entryView({ hash, body }: { readonly hash: string; readonly body: string }): LogEntry {
  const entry = decodeEntry(body);
  const { seq, prev, kind, by, at, why, subjects, data } = entry;
  const { before = null, after = null } = (data ?? {}) as { before?: unknown; after?: unknown };
  return {
    ...{ seq, hash, prev, kind, by, at, why, subjects: subjects.slice(0, MOST) },
    ...{ told: describeEntry(entry), changes: changesIn(entry) },
    before: brief(before),
    after: kind.startsWith('article.') ? brief(after) : after,
  };
}

/** The entry of an article names all of its findings. */
const MOST = 12;

/** Lists of an entry of an article hold hundreds of numbers, which nobody reads: they are cut, and their lengths told. */
function brief(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > MOST ? [...value.slice(0, MOST), `… ${value.length} in all`] : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, brief(each)]));
}
