import type { Days } from '../../days.ts';
import type { Day, Located, StatementFinding } from '../../types.ts';
import { daysIn, gapOf, oneDay, UNDATED } from '../words/gaps.ts';

/**
 * Days that two findings of one utterance may lie apart: a year and a month, in which a distinctive line is quoted again
 * at its anniversary.
 */
export const STATEMENT_WINDOW = 400;

/** When something was said, as far as the article tells. */
interface Said {
  readonly days: Days;
  /** Whether the text itself dates it; else the days are those of publication, before which it was said. */
  readonly stated: boolean;
}

/** Dates that leave more than a month open say no more than the day of publication does. */
const MOST_OPEN = 31;

function saidWhen({ finding, published }: Located<StatementFinding>): Said | null {
  const days = daysIn(finding.date);
  if (days && days.to - days.from <= MOST_OPEN) return { days, stated: true };
  return published === null ? null : { days: oneDay(published), stated: false };
}

/** The day of a statement's keys; 0 where neither text nor article has a date, so that such meet one another only. */
export const keyDay = (located: Located<StatementFinding>): Day => saidWhen(located)?.days.from ?? 0;

/**
 * Days between two utterances, as far as can be told; {@link UNDATED} where both have no date. Null where they cannot be one: dated
 * apart by their texts, printed before it was said, or further apart than {@link STATEMENT_WINDOW}.
 */
export function daysBetween(a: Located<StatementFinding>, b: Located<StatementFinding>): number | null {
  const first = saidWhen(a);
  const second = saidWhen(b);
  if (!first || !second) return first === second ? UNDATED : null;
  if (Math.abs(first.days.from - second.days.from) > STATEMENT_WINDOW) return null;
  const gap = gapOf(first.days, second.days);
  // A day is lost and won between time zones, and where "on Monday" was written about the evening.
  if (gap <= 1) return gap;
  if (first.stated && second.stated) return null;
  const [said, printed] = first.stated ? [first, second] : [second, first];
  return said.stated && printed.days.to < said.days.from ? null : gap;
}
