import type { Schedule } from '../assessment.ts';
import { dayOf } from '../days.ts';
import { type Criteria, lastDayOf } from '../kinds/criteria.ts';
import type { Day } from '../types.ts';

/** By when a pledge is due, and what says so. */
export interface Due {
  /** The last day on which it would be in time. */
  readonly day: Day;
  /** `criteria` go before the `deadline` that the pledge names. */
  readonly by: 'criteria' | 'deadline';
}

/** What a schedule is computed from. */
export interface Scheduled {
  readonly deadline: { readonly to: string | null } | null;
  readonly criteria: Criteria | null;
  /** The pledge’s evidence: of an action that fulfils it the days on which it can have been done, as ISO dates. */
  readonly links: readonly {
    readonly relation: string;
    readonly finding: {
      readonly kind: string;
      readonly date: { readonly from: string | null; readonly to: string | null } | null;
      readonly where: { readonly published: string | null };
    };
  }[];
}

/** How a pledge stands against its day, by a given day; it is counted, and nobody judges. */
export interface Counted {
  /** What of {@link Schedule} days alone can say; null where it is due later and they say nothing yet. */
  readonly schedule: Extract<Schedule, 'done-in-time' | 'done-late' | 'overdue' | 'no-deadline'> | null;
  readonly due: Due | null;
  /** Days until it is due; below 0 days since. Of what was done, days to spare. Null without a day. */
  readonly left: number | null;
}

/** By when a pledge is due: as its criteria say, else as its deadline was resolved. */
export function dueOf({ criteria, deadline }: Pick<Scheduled, 'criteria' | 'deadline'>): Due | null {
  const set = criteria === null ? null : lastDayOf(criteria);
  if (set !== null) return { day: set, by: 'criteria' };
  const day = dayOf(deadline?.to ?? null);
  return day === null ? null : { day, by: 'deadline' };
}

/**
 * How a pledge stands against its schedule by a day: today’s, or that of an assessment. What was done after that day does not
 * count yet.
 *
 * @param by ISO date or instant
 */
export function scheduleBy(pledge: Scheduled, by: string): Counted {
  const day = dayOf(by) ?? 0;
  const due = dueOf(pledge);
  const done = doneBy(pledge, day);
  if (due === null) return { schedule: 'no-deadline', due, left: null };
  if (done !== null) return { schedule: done <= due.day ? 'done-in-time' : 'done-late', due, left: due.day - done };
  return { schedule: day > due.day ? 'overdue' : null, due, left: due.day - day };
}

/** The first day by which a linked action fulfilled it; null where none had by then. */
function doneBy({ links }: Scheduled, day: Day): Day | null {
  const days = links.flatMap(({ relation, finding }) => {
    if (relation !== 'fulfils' || finding.kind !== 'action') return [];
    const { date, where } = finding;
    return dayOf(date?.to ?? date?.from ?? where.published) ?? [];
  });
  const before = days.filter((each) => each <= day);
  return before.length === 0 ? null : Math.min(...before);
}

/**
 * The same in words: `12 days left`, `overdue by 3 days`, `done 3 days before it was due`.
 *
 * @param proposed whether a join or a piece of evidence waits for a decision, which may say that it was done long ago
 */
export function countedInWords({ schedule, left }: Counted, proposed = false): string {
  if (left === null) return 'no deadline';
  const days = daysInWords(Math.abs(left));
  switch (schedule) {
    case 'done-in-time':
      return left === 0 ? 'done on the last day' : `done ${days} before it was due`;
    case 'done-late':
      return `done ${days} late`;
    case 'overdue':
      return proposed ? 'its day is over, and what is proposed for it waits for a decision' : `overdue by ${days}`;
    default:
      return left === 0 ? 'due on that day' : `${days} left`;
  }
}

function daysInWords(count: number): string {
  return count === 1 ? '1 day' : `${count.toLocaleString('en')} days`;
}
