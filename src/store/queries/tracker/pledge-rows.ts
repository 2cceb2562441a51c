import { findingId } from '../../../record/ids.ts';
import { NOT_DESCRIBED } from '../../../record/kinds/description.ts';
import type { Assessment, PledgeRow } from '../../../record/views/pledges.ts';
import { standpoint } from '../../../record/views/standpoint.ts';
import { lineOf } from '../../../record/wording/sentence.ts';
import type { Sql } from '../../database/database.ts';
import { findingView } from '../finding-view.ts';
import { itemRowsById } from '../item-rows.ts';
import { shownFindings } from '../shown-findings.ts';
import { assessmentsOn } from './assessments.ts';
import { descriptionsOf } from './descriptions.ts';
import { possibleDuplicatesOf } from './possible-duplicates.ts';

/** What the tracker has of a pledge, beside what it is sorted and filtered by. */
export interface Tracked {
  readonly item: number;
  /** Its first finding by day that stands and was not rejected. */
  readonly finding: number;
  readonly evidence: number;
  readonly moved: string | null;
}

/** Lines of the tracker, in the order in which the pledges are named. The tracker must have been refreshed. */
export async function pledgeRows(sql: Sql, items: readonly number[]): Promise<PledgeRow[]> {
  if (items.length === 0) return [];
  const tracked = await sql.query<Tracked>('select item, finding, evidence, moved from tracker where item = any($1)', [
    items,
  ]);
  const rows = await pledgeRowsOf(sql, tracked);
  return items.flatMap((item) => rows.get(item) ?? []);
}

/** Lines of the tracker by item, of what the tracker has of them. */
export async function pledgeRowsOf(sql: Sql, tracked: readonly Tracked[]): Promise<ReadonlyMap<number, PledgeRow>> {
  const items = tracked.map(({ item }) => item);
  const rows = await itemRowsById(sql, items);
  const wordings = new Map(
    (
      await shownFindings(
        sql,
        tracked.map(({ finding }) => finding),
      )
    ).map((found) => [found.id, found]),
  );
  const assessments = await assessmentsOn(sql, items);
  const possibleDuplicates = await possibleDuplicatesOf(sql, items);
  const descriptions = await descriptionsOf(sql, items);
  return new Map(
    tracked.flatMap(({ item, finding, evidence, moved }): [number, PledgeRow][] => {
      const row = rows.get(item);
      const found = wordings.get(finding);
      if (!row || !found) return [];
      const { form, verdict, named, exact, sentence, date, figure, testable } = findingView(found);
      const current = (assessments.get(item) ?? []).filter((each) => each.current);
      const [status = null, ...others] = current;
      return [
        [
          item,
          {
            ...{ ...row, form, verdict, named, sentence, label: lineOf(sentence), wording: exact },
            ...{ finding: findingId(finding), where: standpoint(found) },
            ...(descriptions.get(item) ?? NOT_DESCRIBED),
            ...{ deadline: date, amount: figure, testable, evidence, moved, status },
            possibleDuplicates: possibleDuplicates.get(item) ?? [],
            disputed: status === null ? 0 : others.filter((other) => differ(status, other)).length,
          },
        ],
      ];
    }),
  );
}

function differ(one: Assessment, other: Assessment): boolean {
  return AXES.some((axis) => one[axis] !== other[axis]);
}

const AXES = ['officials', 'evidence', 'schedule', 'clarity'] as const;
