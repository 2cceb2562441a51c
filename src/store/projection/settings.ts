import type { SettingChanged } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes what a setting is from now on. */
export async function writeSetting(
  sql: Sql,
  { name, value }: SettingChanged,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    `insert into settings (name, value, by, at, why, seq) values ($1, $2, $3, $4, $5, $6)
     on conflict (name) do update set value = excluded.value, by = excluded.by, at = excluded.at, why = excluded.why,
       seq = excluded.seq`,
    [
      storableText(name),
      storableText(JSON.stringify(value)),
      storableText(by),
      at,
      why === null ? null : storableText(why),
      seq,
    ],
  );
}
