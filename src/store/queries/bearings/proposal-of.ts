import type { Proposed, Relation } from '../../../record/evidence.ts';
import type { Sql } from '../../database/database.ts';

/** What may bear on a pledge: a finding of a statement or an action, or a place of an article where the reader found none. */
export type Bearer = { readonly finding: number } | { readonly article: number; readonly start: number };

/**
 * What the machine proposes of a pledge and what may bear on it, as the cache of proposals has it; null where it proposes nothing.
 *
 * @param pledge a finding of the pledge
 */
export async function proposalOf(sql: Sql, pledge: number, bearer: Bearer): Promise<Proposed | null> {
  const [from, values] =
    'finding' in bearer
      ? [
          `join findings f on f.id = $2 join findings o on o.item = f.item
           join bearings b on b.pledge = p.item and b.finding = o.id`,
          [bearer.finding],
        ]
      : ['join bearings b on b.pledge = p.item and b.article = $2 and b.place = $3', [bearer.article, bearer.start]];
  const [row] = await sql.query<{ relation: Relation; sure: number; why: string }>(
    `select b.relation, b.sure, b.why from findings p ${from} where p.id = $1 order by b.sure desc limit 1`,
    [pledge, ...values],
  );
  if (!row) return null;
  return { relation: row.relation, confidence: Math.round(100 * row.sure) / 100, why: JSON.parse(row.why) as string[] };
}
