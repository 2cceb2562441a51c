import type { Criteria as Fields } from '../../../record/kinds/criteria.ts';
import type { Criteria } from '../../../record/views/criteria.ts';
import type { Sql } from '../../database/database.ts';

/** What was written of one pledge. */
export interface Written {
  /** What is in force; null where nobody wrote any, or they were taken away. */
  readonly criteria: Criteria | null;
  /** What was in force before, the newest first. */
  readonly earlierCriteria: Criteria[];
}

export const NONE_WRITTEN: Written = { criteria: null, earlierCriteria: [] };

/** Criteria of pledges, by item: the latest that any of its findings has, and all before. */
export async function criteriaOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, Written>> {
  const rows = await sql.query<Omit<Criteria, keyof Fields> & { item: number; criteria: string | null }>(
    `select f.item, c.seq as entry, c.criteria, c.by, c.at, c.why from findings f join criteria c on c.pledge = f.id
     where f.item = any($1) order by f.item, c.seq desc`,
    [items],
  );
  const written = new Map<number, Written>();
  for (const { item, criteria: text, ...said } of rows) {
    const criteria = text === null ? null : { ...(JSON.parse(text) as Fields), ...said };
    const ofItem = written.get(item);
    if (ofItem === undefined) written.set(item, { criteria, earlierCriteria: [] });
    else if (criteria !== null)
      written.set(item, { ...ofItem, earlierCriteria: [...ofItem.earlierCriteria, criteria] });
  }
  return written;
}
