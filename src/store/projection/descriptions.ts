import type { PledgeDescribed } from '../../record/entries.ts';
import { type Description, descriptionInWords } from '../../record/kinds/description.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { writeFindingDocuments } from './documents.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes what somebody wrote about a pledge, over what was written there before. */
export async function writeDescribed(
  sql: Sql,
  { pledge, fields }: PledgeDescribed,
  { seq, at, by }: EntryMeta,
): Promise<void> {
  for (const [field, value] of Object.entries(fields) as [string, Description[keyof Description]][]) {
    await sql.query(
      `insert into descriptions (pledge, field, value, words, by, at, seq) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (pledge, field) do update set value = excluded.value, words = excluded.words,
         by = excluded.by, at = excluded.at, seq = excluded.seq`,
      [
        pledge,
        field,
        storableText(JSON.stringify(value)),
        storableText(descriptionInWords(value) ?? ''),
        storableText(by),
        at,
        seq,
      ],
    );
  }
  await writeFindingDocuments(sql, [pledge]);
}
