import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';

/** Notes which entry touched what, so that the history of one thing is a look-up. */
export async function writeSubjects(sql: Sql, seq: number, subjects: readonly string[]): Promise<void> {
  const rows = [...new Set(subjects)].map((subject) => ({ subject, seq }));
  await insertRows(sql, 'subjects', { subject: 'text', seq: 'bigint' }, rows, 'on conflict do nothing');
}
