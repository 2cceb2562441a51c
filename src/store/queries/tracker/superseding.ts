import { itemId, numberOf } from '../../../record/ids.ts';
import type { Assessment, PledgeRef } from '../../../record/views/pledges.ts';
import type { Sql } from '../../database/database.ts';
import { itemRowsById } from '../item-rows.ts';
import { assessmentsOn } from './assessments.ts';

/** Pledges that stand in the place of one another, as current assessments say. */
export interface Superseding {
  /** Later ones, that this one is superseded by. */
  readonly supersededBy: readonly PledgeRef[];
  /** Earlier ones, that this one stands in the place of. */
  readonly supersedes: readonly PledgeRef[];
}

/** @param assessments those of the pledge itself */
export async function supersedingOf(
  sql: Sql,
  item: number,
  assessments: readonly Assessment[],
): Promise<{ supersededBy: PledgeRef[]; supersedes: PledgeRef[] }> {
  const later = assessments.flatMap(({ current, supersededBy }) => (current ? (supersededBy ?? []) : []));
  const named = await sql.query<{ item: number }>(
    `select distinct f.item from findings l join assessments m on m.superseded_by = l.id join findings f on f.id = m.pledge
     where l.item = $1 and m.unassessed is null order by f.item`,
    [item],
  );
  const candidates = named.map((each) => each.item);
  const judged = await assessmentsOn(sql, candidates);
  const own = itemId('pledge', item);
  const earlier = candidates.filter((each) =>
    (judged.get(each) ?? []).some(({ current, supersededBy }) => current && supersededBy === own),
  );
  const laterItems = [...new Set(later)].map(numberOf);
  const rows = await itemRowsById(sql, [...laterItems, ...earlier]);
  const refs = (items: readonly number[]): PledgeRef[] =>
    items.flatMap((each) => {
      const row = rows.get(each);
      return row === undefined ? [] : [{ item: row.id, label: row.label }];
    });
  return { supersededBy: refs(laterItems), supersedes: refs(earlier) };
}
