import type { AssessmentView } from '../../record/answers.ts';
import type { Assessment } from '../../record/assessment.ts';
import type { Sql } from '../database/database.ts';

type Row = Pick<AssessmentView, 'id' | 'finding' | 'by' | 'at' | 'why' | 'current'> & { readonly assessment: string };

/**
 * What reviewers judged of a pledge, the newest first: by the date as of which it holds, of one date by when it was given.
 * The first of each reviewer is their current one.
 *
 * @param item the pledge; its number must be a current one
 */
export async function assessmentsOf(sql: Sql, item: number): Promise<readonly AssessmentView[]> {
  const rows = await sql.query<Row>(
    `select a.id, a.pledge as finding, a.by, a.at, a.why, a.assessment,
       row_number() over (partition by a.by order by a.date desc, a.id desc) = 1 as current
     from findings f join assessments a on a.pledge = f.id
     where f.item = $1 and a.unassessed is null order by a.date desc, a.id desc`,
    [item],
  );
  return rows.map(({ assessment, ...row }) => ({ ...row, ...(JSON.parse(assessment) as Assessment) }));
}
