import type { Days } from '../../days.ts';
import type { Dated, Day } from '../../types.ts';

/** The days of a date that says both its first and its last; null for an open one, and for none. */
export function daysIn(date: Dated | null): Days | null {
  return date && date.from !== null && date.to !== null ? { from: date.from, to: date.to } : null;
}

/** Days between two stretches of time: 0 where they touch or overlap. */
export function gapOf(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** One day as a stretch of time. */
export const oneDay = (day: Day): Days => ({ from: day, to: day });

/** Distance in days of two findings of which neither has a date: infinite, since nothing shows that they are near. */
export const UNDATED_DAYS = Number.POSITIVE_INFINITY;

/** "on the same day", "a day apart", "12 days apart". */
export function apart(days: number): string {
  if (days === UNDATED_DAYS) return 'on days that are not known';
  return days === 0 ? 'on the same day' : days === 1 ? 'a day apart' : `${days} days apart`;
}
