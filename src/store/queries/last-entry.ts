import type { Sql } from '../database/database.ts';

/** Number of the log's last entry; 0 where it has none. The record does not change without one. */
export async function lastSeq(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ seq: number }>('select seq from entries order by seq desc limit 1');
  return row?.seq ?? 0;
}

/** Maximum number of subjects: those of about thirty articles. */
const MAX_SUBJECTS = 2_000;

/** What entries behind one touched, to the one that is the last now; none where that is more than can be named. */
export async function subjectsAfter(sql: Sql, seq: number): Promise<readonly string[]> {
  const rows = await sql.query<{ subject: string }>(
    `select subject from subjects where seq > $1 limit ${MAX_SUBJECTS + 1}`,
    [seq],
  );
  return rows.length > MAX_SUBJECTS ? [] : [...new Set(rows.map(({ subject }) => subject))];
}
