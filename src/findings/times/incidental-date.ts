import type { TimeMention } from '../../stages.ts';
import type { Context } from '../context.ts';
import type { Point } from './point.ts';
import { directionAt } from './tense.ts';

/** A date within this many words of the start of its sentence sets the time of what follows. */
export const MAX_LEADING_WORDS = 3;

/**
 * Whether a history names a year in passing and goes on in the year that it was in: "documents declassified in 2005",
 * "a campaign planned for 1976", "that lasted until 1945", "signed two years ago". Asked of dates within a sentence only.
 *
 * @param point what the mention came out as, with a year
 * @param earlier the date before it, with a year
 */
export function isIncidentalDate(
  { tokens, phrases }: Context,
  mention: TimeMention,
  point: Point,
  earlier: Point,
): boolean {
  const { meaning, bound } = mention;
  const gap = (point.year ?? 0) - (earlier.year ?? 0);
  if (meaning.kind === 'relative') return meaning.unit === 'year' && (meaning.offset ?? 0) < 0;
  if (bound === 'until' && gap > 0) return true;
  if (point.month !== undefined || point.season) return false;
  return Math.abs(gap) > 1 || (gap > 0 && directionAt(tokens, phrases, mention) === 'future');
}
