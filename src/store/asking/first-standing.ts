import type { Standing } from '../../record/review/decision.ts';
import type { Sql } from '../database/database.ts';

/**
 * The finding that is meant where an item is named: the first that stands in its article, one that was not rejected
 * before one that was; null where none stands.
 */
export async function firstStanding(
  sql: Sql,
  item: number,
): Promise<{ readonly id: number; readonly verdict: Standing } | null> {
  const [row] = await sql.query<{ id: number; verdict: Standing }>(
    `select id, verdict from findings where item = $1 and state = 'standing' order by verdict = 'rejected', id limit 1`,
    [item],
  );
  return row ?? null;
}
