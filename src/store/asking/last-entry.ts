import type { Sql } from '../database/database.ts';

/** Number of the log's last entry; 0 where it has none. The record does not change without one. */
export async function lastSeq(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ seq: number }>('select seq from entries order by seq desc limit 1');
  return row?.seq ?? 0;
}

/** So many are named; a reader who is told of more looks at everything anew. */
const MOST_SUBJECTS = 200;

/** What entries behind one touched, to the one that is the last now. */
export async function subjectsAfter(sql: Sql, seq: number): Promise<readonly string[]> {
  const rows = await sql.query<{ subject: string }>(
    `select distinct subject from (select subject from subjects where seq > $1 order by seq limit ${MOST_SUBJECTS}) s`,
    [seq],
  );
  return rows.map(({ subject }) => subject);
}
