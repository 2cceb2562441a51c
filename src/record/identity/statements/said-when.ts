import type { Days } from '../../days.ts';
import type { Day, Located, StatementFinding } from '../../types.ts';
import { daysIn, gapOf, oneDay, UNDATED_DAYS } from '../words/gaps.ts';

/**
 * Maximum distance in days of two findings of one utterance: a year and a month, since a memorable line is quoted again
 * at its anniversary.
 */
export const STATEMENT_WINDOW_DAYS = 400;

/** When something was said, as far as the article tells. */
interface StatementDate {
  readonly days: Days;
  /** Whether the text itself dates it; else the days are those of publication, before which it was said. */
  readonly stated: boolean;
}

/** A date span longer than a month is no more precise than the day of publication. */
const MAX_DATE_SPAN_DAYS = 31;

function saidWhen({ finding, published }: Located<StatementFinding>): StatementDate | null {
  const days = daysIn(finding.date);
  if (days && days.to - days.from <= MAX_DATE_SPAN_DAYS) return { days, stated: true };
  return published === null ? null : { days: oneDay(published), stated: false };
}

/** The day of a statement's keys; 0 where neither text nor article has a date, so that such meet one another only. */
export const keyDay = (located: Located<StatementFinding>): Day => saidWhen(located)?.days.from ?? 0;

/**
 * Days between two utterances, as far as can be told; {@link UNDATED_DAYS} where both have no date. Null where they cannot be one: dated
 * apart by their texts, printed before it was said, or further apart than {@link STATEMENT_WINDOW_DAYS}.
 */
export function daysBetween(a: Located<StatementFinding>, b: Located<StatementFinding>): number | null {
  const first = saidWhen(a);
  const second = saidWhen(b);
  if (!first || !second) return first === second ? UNDATED_DAYS : null;
  if (Math.abs(first.days.from - second.days.from) > STATEMENT_WINDOW_DAYS) return null;
  const gap = gapOf(first.days, second.days);
  // A day is lost and won between time zones, and where "on Monday" was written about the evening.
  if (gap <= 1) return gap;
  if (first.stated && second.stated) return null;
  const [said, printed] = first.stated ? [first, second] : [second, first];
  return said.stated && printed.days.to < said.days.from ? null : gap;
}
