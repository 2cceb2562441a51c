import type { ReviewStatus } from '../../record/review/verdicts.ts';
import type { Sql } from '../database/database.ts';

/**
 * The order of an item's findings in which the first is the one that is meant where the item is named: one that was not
 * rejected before one that was, then by day, since an old article may come in late. SQL over `findings`.
 *
 * @param findings what a query calls that table, where it has others too
 */
export const firstOf = (findings: string): string =>
  `${findings}.verdict = 'rejected', ${findings}.day nulls last, ${findings}.id`;
export const FIRST = firstOf('findings');

/** The finding that is meant where an item is named; null where none stands in its article. */
export async function representativeFinding(
  sql: Sql,
  item: number,
): Promise<{ readonly id: number; readonly verdict: ReviewStatus } | null> {
  const [row] = await sql.query<{ id: number; verdict: ReviewStatus }>(
    `select id, verdict from findings where item = $1 and state = 'standing' order by ${FIRST} limit 1`,
    [item],
  );
  return row ?? null;
}
