import type { Assessment as Judged } from '../../../record/assessment.ts';
import { assessmentId, itemId } from '../../../record/ids.ts';
import type { Assessment } from '../../../record/views/pledges.ts';
import type { Sql } from '../../database/database.ts';

type Row = Pick<Assessment, 'by' | 'at' | 'why' | 'current' | 'takenBack'> & {
  readonly id: number;
  readonly item: number;
  readonly assessment: string;
  /** Item of the later pledge that it names. */
  readonly later: number | null;
};

/**
 * All that was judged of pledges, by pledge, the newest first: by the date as of which it holds, of one date by when it was
 * given. What was taken back is among it.
 */
export async function assessmentsOn(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, Assessment[]>> {
  const rows = await sql.query<Row>(
    `select f.item, m.id, m.by, m.at, m.why, m.assessment, l.item as later, m.unassessed is not null as "takenBack",
       m.unassessed is null and row_number() over (
         partition by f.item, m.by, m.unassessed is null order by m.date desc, m.id desc) = 1 as current
     from findings f join assessments m on m.pledge = f.id left join findings l on l.id = m.superseded_by
     where f.item = any($1) order by f.item, m.date desc, m.id desc`,
    [items],
  );
  const assessments = new Map<number, Assessment[]>();
  for (const { item, id, assessment, later, ...row } of rows) {
    const each = {
      ...{ ...row, id: assessmentId(id), criteria: null, missing: null, ...(JSON.parse(assessment) as Judged) },
      supersededBy: later === null ? null : itemId('pledge', later),
    };
    assessments.set(item, [...(assessments.get(item) ?? []), each]);
  }
  return assessments;
}
