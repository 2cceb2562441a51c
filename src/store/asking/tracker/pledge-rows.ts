import type { Assessment } from '../../../record/assessment.ts';
import type { Sql } from '../../database/database.ts';
import { type ItemRow, itemRows } from '../item-rows.ts';
import { type ShownFinding, shownFindings } from '../shown-findings.ts';

/** An assessment with who gave it, and whether it is what they say now. */
export interface Assessed extends Assessment {
  readonly id: number;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly current: boolean;
  readonly takenBack: boolean;
}

/** A line of the tracker. */
export interface PledgeRow extends ItemRow {
  /** Its first finding by day that stands and was not rejected. */
  readonly wording: ShownFinding;
  readonly evidence: number;
  readonly moved: string | null;
  /** The latest current assessment. */
  readonly status: Assessed | null;
  /** Reviewers who see it otherwise, on any axis. */
  readonly disputed: number;
}

/** Lines of the tracker, in the order in which the pledges are named. The tracker must have been refreshed. */
export async function pledgeRows(sql: Sql, items: readonly number[]): Promise<readonly PledgeRow[]> {
  if (items.length === 0) return [];
  const tracked = await sql.query<{ item: number; finding: number; evidence: number; moved: string | null }>(
    'select item, finding, evidence, moved from tracker where item = any($1)',
    [items],
  );
  const rows = new Map((await itemRows(sql, items)).map((row) => [row.id, row]));
  const wordings = new Map(
    (
      await shownFindings(
        sql,
        tracked.map(({ finding }) => finding),
      )
    ).map((finding) => [finding.id, finding]),
  );
  const assessments = await assessmentsOn(sql, items);
  const byItem = new Map(tracked.map((each) => [each.item, each]));
  return items.flatMap((item): PledgeRow[] => {
    const row = rows.get(item);
    const its = byItem.get(item);
    const wording = its && wordings.get(its.finding);
    if (!row || !its || !wording) return [];
    const current = (assessments.get(item) ?? []).filter((each) => each.current);
    const [status = null, ...others] = current;
    const disputed = status === null ? 0 : others.filter((other) => differ(status, other)).length;
    return [{ ...row, wording, evidence: its.evidence, moved: its.moved, status, disputed }];
  });
}

function differ(one: Assessment, other: Assessment): boolean {
  return AXES.some((axis) => one[axis] !== other[axis]);
}

const AXES = ['officials', 'evidence', 'schedule', 'clarity'] as const;

type Row = Omit<Assessed, keyof Assessment> & { readonly item: number; readonly assessment: string };

/** All that was judged of pledges, by pledge, the newest first; what was taken back is among it. */
export async function assessmentsOn(
  sql: Sql,
  items: readonly number[],
): Promise<ReadonlyMap<number, readonly Assessed[]>> {
  const rows = await sql.query<Row>(
    `select f.item, m.id, m.by, m.at, m.why, m.assessment, m.unassessed is not null as "takenBack",
       m.unassessed is null and row_number() over (
         partition by f.item, m.by, m.unassessed is null order by m.date desc, m.id desc) = 1 as current
     from findings f join assessments m on m.pledge = f.id
     where f.item = any($1) order by f.item, m.date desc, m.id desc`,
    [items],
  );
  const assessments = new Map<number, Assessed[]>();
  for (const { item, assessment, ...row } of rows) {
    const each = { ...row, ...(JSON.parse(assessment) as Assessment) };
    assessments.set(item, [...(assessments.get(item) ?? []), each]);
  }
  return assessments;
}
