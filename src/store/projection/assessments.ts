import type { PledgeAssessed } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { countUpTo } from './counters.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes what a reviewer judged of a pledge, beside what they and others judged before. */
export async function writeAssessed(
  sql: Sql,
  { id, pledge, assessment }: PledgeAssessed,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    'insert into assessments (id, pledge, by, date, assessment, why, at, seq) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      id,
      pledge,
      storableText(by),
      assessment.date,
      storableText(JSON.stringify(assessment)),
      storableText(why ?? ''),
      at,
      seq,
    ],
  );
  await countUpTo(sql, { assessment: id });
}

/** Takes a judgement back. */
export async function writeUnassessed(sql: Sql, { id }: PledgeAssessed, seq: number): Promise<void> {
  await sql.query('update assessments set unassessed = $2 where id = $1', [id, seq]);
}
