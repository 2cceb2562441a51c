import type { Logged } from '../../record/answers.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { entriesAbout } from '../log/entries-about.ts';

/** Entries of the log, the newest first: all, or those that touched one thing (`T12`, `S88`, `F301`). */
export async function historyOf(
  sql: Sql,
  filter: { readonly subject: string | null; readonly by: string | null; readonly limit: number | null },
): Promise<readonly Logged[]> {
  const from =
    filter.subject === null
      ? 'entries e where $1::text is null and e.seq < $2 order by e.seq'
      : `${entriesAbout('$1', 'desc')} where s.seq < $2 order by s.seq`;
  const logged: Logged[] = [];
  const most = filter.limit ?? Number.POSITIVE_INFINITY;
  for (let before = Number.MAX_SAFE_INTEGER; logged.length < most; ) {
    const rows = await sql.query<{ seq: number; hash: string; body: string }>(
      `select e.seq, e.hash, e.body from ${from} desc limit 200`,
      [filter.subject, before],
    );
    for (const { seq, hash, body } of rows) {
      before = seq;
      const entry = decodeEntry(body);
      if (filter.by !== null && entry.by !== filter.by) continue;
      if (logged.length < most) logged.push({ ...entry, hash });
    }
    if (rows.length === 0) break;
  }
  return logged;
}
