import type { Sql } from '../database/database.ts';
import type { KeptText, TextsOf } from './texts.ts';

/** The texts of articles as they were last captured, by number. */
export async function articleTexts(
  sql: Sql,
  texts: TextsOf,
  articles: readonly number[],
): Promise<ReadonlyMap<number, KeptText>> {
  if (articles.length === 0) return new Map();
  const rows = await sql.query<{ id: number; reading: string }>(
    'select a.id, c.reading from articles a join captures c on c.id = a.capture where a.id = any($1)',
    [articles],
  );
  const kept = await texts(
    sql,
    rows.map(({ reading }) => reading),
  );
  return new Map(
    rows.flatMap(({ id, reading }): [number, KeptText][] => {
      const text = kept.get(reading);
      return text === undefined ? [] : [[id, text]];
    }),
  );
}
