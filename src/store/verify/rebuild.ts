import { decodeEntry } from '../../record/history/entry.ts';
import { wrongEntry } from '../../record/schema/entries.ts';
import type { Database, Sql } from '../database/database.ts';
import { lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import { VIEW } from '../projection/tables.ts';

/** Is told how many of how many entries are done. */
export type Progress = (done: number, all: number) => void;

const ENTRIES_PER_PAGE = 100;

/** What is kept of what may bear on pledges: it follows from the view. */
const BEARINGS = ['bearings', 'bearing_words', 'bearing_pledges', 'bearings_stale'];

/** Makes the whole view anew from the log, in one transaction. */
export async function rebuild(db: Database, progress: Progress): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    for (const { name } of VIEW) await sql.query(`delete from ${name}`);
    // What is made anew is noted anew; a note of nothing is not to outlive that.
    for (const name of ['tracker_stale', 'tracker_renamed', ...BEARINGS]) await sql.query(`delete from ${name}`);
    return replay(sql, progress);
  });
}

/** Writes all entries of the log into the view, one by one. */
export async function replay(sql: Sql, progress: Progress): Promise<number> {
  const [count] = await sql.query<{ all: number }>('select count(*)::int as all from entries');
  const all = count?.all ?? 0;
  let done = 0;
  for (let seq = 0; ; ) {
    const rows = await sql.query<{ seq: number; body: string }>(
      `select seq, body from entries where seq > $1 order by seq limit ${ENTRIES_PER_PAGE}`,
      [seq],
    );
    if (rows.length === 0) return done;
    for (const row of rows) {
      const entry = decodeEntry(row.body);
      const wrong = wrongEntry(entry);
      if (wrong !== null) throw new RecordProblem('damaged', `entry ${row.seq} is not valid: ${wrong}`);
      await project(sql, entry);
      seq = row.seq;
      progress(++done, all);
    }
  }
}
