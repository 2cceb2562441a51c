import type { Days } from '../days.ts';
import { isoOf } from '../days.ts';
import { daysIn, gapOf } from '../identity/words/gaps.ts';
import type { ActionFinding, Dated, Difference, Finding, PledgeFinding } from '../types.ts';
import { groupsOf, type Member, pairsOf } from './groups.ts';

/** Where reports of one act give different days. */
export function actionDates(members: readonly Member<ActionFinding>[]): readonly Difference[] {
  return datesOf(members, ({ date }) => date, 'date', 'done');
}

/** Where reports of one pledge give different deadlines. */
export function deadlines(members: readonly Member<PledgeFinding>[]): readonly Difference[] {
  return datesOf(members, ({ deadline }) => deadline, 'deadline', 'to be done by');
}

/** "Within 14 days" in two papers a day apart means the same date. */
const MAX_REPORTING_DELAY_DAYS = 2;

interface When {
  readonly days: Days;
  readonly exact: string;
}

/** Dates that share no day part; a day and the month that it lies in do not. */
function datesOf<F extends Finding>(
  members: readonly Member<F>[],
  dateOf: (finding: F) => Dated | null,
  aspect: 'date' | 'deadline',
  said: string,
): readonly Difference[] {
  const groups = groupsOf(
    members,
    ({ finding }): When | null => {
      const date = dateOf(finding);
      const days = daysIn(date);
      return date && days ? { days, exact: date.exact } : null;
    },
    ({ days }) => `${days.from} ${days.to}`,
  );
  return pairsOf(groups).flatMap(({ a, b, first, second }) => {
    const gap = gapOf(a.value.days, b.value.days);
    if (gap === 0 || (gap <= MAX_REPORTING_DELAY_DAYS && sameWords(a.value.exact, b.value.exact))) return [];
    const what = `${said} ${inDays(a.value.days)} in one report, ${inDays(b.value.days)} in the other`;
    return [{ aspect, of: [first.index, second.index], a: a.value.exact, b: b.value.exact, what }];
  });
}

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const inDays = ({ from, to }: Days): string => (from === to ? isoOf(from) : `${isoOf(from)} to ${isoOf(to)}`);
