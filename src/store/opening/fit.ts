import type { Database } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';

/**
 * Looks whether a server's database can hold a record. In the locale C, PostgreSQL takes quotation marks for letters, so
 * that words at the edge of a quotation would not be found; in another encoding than UTF-8 it cannot store every text.
 *
 * @throws RecordProblem `not-possible`, saying how to make a database that can
 */
export async function refuseUnfit(db: Database): Promise<void> {
  const [settings] = await db.query<{ encoding: string; locale: string }>(
    `select current_setting('server_encoding') as encoding, datctype as locale from pg_database
     where datname = current_database()`,
  );
  if (settings?.encoding !== 'UTF8') throw unfit(db, `its encoding is ${settings?.encoding ?? 'unknown'}, not UTF8`);
  const [quoted] = await db.query(`select from ts_parse('default', '“é”') where token = 'é'`);
  if (!quoted)
    throw unfit(
      db,
      `in its locale, ${settings.locale}, quotation marks count as letters, so search would not find quoted words`,
    );
}

function unfit({ name }: Database, why: string): RecordProblem {
  return new RecordProblem(
    'not-possible',
    `${name} cannot hold a record: ${why}. Create a suitable database: create database saydo template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'.`,
  );
}
