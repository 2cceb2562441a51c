import { type Settings as Chosen, type SettingName, vocabularyOf } from '../../record/settings.ts';
import type { Settings } from '../../record/views/overview.ts';
import type { Vocabulary as VocabularyView } from '../../record/views/pledges.ts';
import type { Vocabulary } from '../../record/vocabularies.ts';
import { VOCABULARIES } from '../../record/vocabularies.ts';
import type { Sql } from '../database/database.ts';
import { outletCounts, reviewerCounts } from './reviewers.ts';

interface Row {
  readonly name: SettingName;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** What the newsroom chose, or what saydo comes with where it chose nothing; and who works in it. */
export async function settingsRead(sql: Sql): Promise<Settings> {
  const rows = await changedSettings(sql);
  const { vocabulary: chosen, outlets = [] } = chosenIn(rows);
  const vocabulary = vocabularyOf(chosen);
  // One of their own that was chosen stands among those that can be chosen.
  const own = vocabulary.source === null ? [vocabulary] : [];
  return {
    vocabulary: vocabularyView(vocabulary),
    vocabularies: [...VOCABULARIES, ...own].map(vocabularyView),
    outlets: [...(await outletCounts(sql))],
    followed: outlets.map(({ name, url = null, note = null }) => ({ name, url, note })),
    changed: rows.map(({ value: _, ...row }) => row),
    reviewers: [...(await reviewerCounts(sql))],
  };
}

/** The status vocabulary in which pledges are assessed. */
export async function vocabularyInForce(sql: Sql): Promise<Vocabulary> {
  return vocabularyOf(chosenIn(await changedSettings(sql)).vocabulary);
}

export function vocabularyView({ id, name, source, values }: Vocabulary): VocabularyView {
  return { id, name, source: source ?? '', values: values.map((value) => ({ ...value })) };
}

function changedSettings(sql: Sql): Promise<readonly Row[]> {
  return sql.query<Row>('select name, value, by, at, why from settings order by seq');
}

function chosenIn(rows: readonly Row[]): Partial<Chosen> {
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
}
