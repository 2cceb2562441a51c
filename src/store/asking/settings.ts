import type { SettingsView } from '../../record/answers.ts';
import { type SettingName, type Settings, vocabularyOf } from '../../record/settings.ts';
import type { Vocabulary } from '../../record/vocabularies/vocabulary.ts';
import type { Sql } from '../database/database.ts';

interface Row {
  readonly name: SettingName;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** What the newsroom chose, and what saydo comes with where it chose nothing. */
export async function settingsOf(sql: Sql): Promise<SettingsView> {
  const rows = await sql.query<Row>('select name, value, by, at, why from settings order by seq');
  const changed = rows.map(({ value, ...row }) => ({ ...row, value: JSON.parse(value) as never }));
  const chosen: Partial<Settings> = Object.fromEntries(changed.map(({ name, value }) => [name, value]));
  return { vocabulary: vocabularyOf(chosen.vocabulary), outlets: chosen.outlets ?? [], changed };
}

/** The status vocabulary in which pledges are assessed. */
export async function vocabularyInForce(sql: Sql): Promise<Vocabulary> {
  return (await settingsOf(sql)).vocabulary;
}
