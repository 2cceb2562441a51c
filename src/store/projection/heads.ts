import type { HeadSigned } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';

/** Keeps a signed head. It may be there: what it was signed over has not changed. */
export async function writeHead(sql: Sql, { size, note }: Pick<HeadSigned, 'size' | 'note'>): Promise<void> {
  await sql.query('insert into heads (size, note) values ($1, $2) on conflict do nothing', [size, note]);
}
