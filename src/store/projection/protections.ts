import type { WordsProtected } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes that a person or words are at risk. The salt has done its work in the entry. */
export async function writeProtected(
  sql: Sql,
  { id, finding, words, instead }: WordsProtected,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    'insert into protections (id, finding, words, instead, by, at, why, seq) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      id,
      finding,
      storableText(JSON.stringify(words)),
      storableText(instead),
      storableText(by),
      at,
      why === null ? null : storableText(why),
      seq,
    ],
  );
}

/** Takes a protection back. */
export async function writeReleased(sql: Sql, { id }: WordsProtected, seq: number): Promise<void> {
  await sql.query('update protections set released = $2 where id = $1', [id, seq]);
}
