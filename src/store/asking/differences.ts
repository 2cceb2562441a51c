import type { DifferenceSide, ListedDifference } from '../../record/answers.ts';
import type { Difference } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

export interface DifferenceFilter {
  readonly aspects: readonly Difference['aspect'][];
  readonly item: number | null;
}

const ALLOWED = `($1::text[] = '{}' or d.aspect = any($1)) and ($2::bigint is null or d.item = $2)`;

/** How many differences there are. */
export async function countDifferences(sql: Sql, { aspects, item }: DifferenceFilter): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from differences d where ${ALLOWED}`,
    [aspects, item],
  );
  return row?.count ?? 0;
}

/** Differences between outlets, by the newest thing that they are about. */
export async function listDifferences(
  sql: Sql,
  filter: DifferenceFilter & { readonly limit: number | null },
): Promise<readonly ListedDifference[]> {
  const rows = await sql.query<Record<string, never>>(
    `select d.item, i.kind, i.label, d.aspect, d.what,
       d.a as a_words, d.finding_a, fa.article as a_article, ta.outlet as a_outlet, ta.published as a_published, fa.place as a_place,
       d.b as b_words, d.finding_b, fb.article as b_article, tb.outlet as b_outlet, tb.published as b_published, fb.place as b_place
     from differences d join items i on i.id = d.item
     join findings fa on fa.id = d.finding_a join articles ta on ta.id = fa.article
     join findings fb on fb.id = d.finding_b join articles tb on tb.id = fb.article
     where ${ALLOWED}
     order by i.last_day desc nulls last, d.item, d.aspect, d.finding_a, d.finding_b
     ${filter.limit === null ? '' : `limit ${Math.trunc(filter.limit)}`}`,
    [filter.aspects, filter.item],
  );
  return rows.map((row) => {
    const side = (letter: 'a' | 'b'): DifferenceSide => ({
      words: row[`${letter}_words`] ?? '',
      finding: row[`finding_${letter}`] ?? 0,
      article: row[`${letter}_article`] ?? 0,
      outlet: row[`${letter}_outlet`] ?? null,
      published: row[`${letter}_published`] ?? null,
      place: row[`${letter}_place`] ?? 0,
    });
    const { item, kind, label, aspect, what } = row as unknown as ListedDifference;
    return { item, kind, label, aspect, what, a: side('a'), b: side('b') };
  });
}
