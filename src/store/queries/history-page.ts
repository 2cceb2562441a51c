import { changesIn, describedFindings, describeEntry, type LineOf } from '../../record/describe-entry.ts';
import { decodeEntry, type Entry } from '../../record/history/entry.ts';
import type { HistoryPage, LogEntry } from '../../record/views/history.ts';
import { lineOf } from '../../record/wording/sentence.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';
import { lastSeq } from './last-entry.ts';
import { listOf, pageOf } from './pages.ts';
import { sentencesOf } from './sentences.ts';

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
  const entries = shown.map(({ hash, body }) => ({ hash, entry: decodeEntry(body) }));
  const line = await linesOf(
    sql,
    entries.flatMap(({ entry }) => describedFindings(entry)),
  );
  return listOf(
    entries.map((each) => entryView(each, line)),
    next,
    count,
  );
}

/** An entry in words, with what it says of itself, which is cut where it is long. */
function entryView({ hash, entry }: { readonly hash: string; readonly entry: Entry }, line: LineOf): LogEntry {
  const { seq, prev, kind, by, at, why, subjects, data } = entry;
  const { before = null, after = null } = (data ?? {}) as { before?: unknown; after?: unknown };
  return {
    ...{ seq, hash, prev, kind, by, at, why, subjects: subjects.slice(0, MAX_LISTED) },
    ...{ summary: describeEntry(entry, line), changes: changesIn(entry) },
    before: brief(before),
    after: kind.startsWith('article.') ? brief(after) : after,
  };
}

/** Words of a finding in an entry only identify it. */
const MAX_LABEL_LENGTH = 140;

/** What findings say, as lines, by number. */
async function linesOf(sql: Sql, findings: readonly number[]): Promise<LineOf> {
  const sentenceOf = await sentencesOf(sql, findings);
  return (finding) => lineOf(sentenceOf(finding), MAX_LABEL_LENGTH) || null;
}

/** The entry of an article names all of its findings. */
const MAX_LISTED = 12;

/** Lists of an entry of an article hold hundreds of numbers, which nobody reads: they are cut, and their lengths told. */
function brief(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length > MAX_LISTED ? [...value.slice(0, MAX_LISTED), `… ${value.length} in all`] : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, brief(each)]));
}
