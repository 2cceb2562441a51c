import type { Day } from './types.ts';

const DAY_MS = 86_400_000;

/** First and last day of a stretch of time, both in it. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Day of an ISO 8601 date or date and time, as it is written (no time zone is applied); null where it is none. */
export function dayOf(date: string | null): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (!found) return null;
  const day = dayAt(Number(found[1]), Number(found[2]), Number(found[3]));
  return isoOf(day) === found[0] ? day : null;
}

/** ISO 8601 date of a day. */
export function isoOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * The days that a TIMEX3 value of type DATE or TIME spans; null for durations, sets, vague references and times before
 * our era. A season is three months from March, June, September or December, as TIMEX3 leaves the hemisphere open.
 */
export function daysOf(value: string | null): Days | null {
  const text = (value ?? '').replace(/T.*$/, '');
  const day = dayOf(text);
  if (day !== null) return { from: day, to: day };
  const found = /^(\d{2,4})(?:-(\d{2})|-W(\d{2})(-WE)?|-Q([1-4])|-H([12])|-(SP|SU|FA|WI))?$/.exec(text);
  if (!found) return null;
  const [, digits = '', month, week, weekend, quarter, half, season] = found;
  if (digits.length < 4) {
    // A decade or a century: TIMEX3 leaves the last digits out.
    const scale = 10 ** (4 - digits.length);
    return months(Number(digits) * scale, 1, 12 * scale);
  }
  const year = Number(digits);
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1) : null;
  if (week !== undefined) {
    const monday = firstMonday(year) + 7 * (Number(week) - 1);
    return weekend === undefined ? { from: monday, to: monday + 6 } : { from: monday + 5, to: monday + 6 };
  }
  if (quarter !== undefined) return months(year, 3 * Number(quarter) - 2, 3);
  if (half !== undefined) return months(year, 6 * Number(half) - 5, 6);
  if (season !== undefined) return months(year, SEASONS[season] ?? 1, 3);
  return months(year, 1, 12);
}

function months(year: number, first: number, count: number): Days {
  return { from: dayAt(year, first, 1), to: dayAt(year, first + count, 1) - 1 };
}

/** Monday of ISO week 1, the week that has 4 January in it. */
function firstMonday(year: number): Day {
  const fourth = dayAt(year, 1, 4);
  // 1970-01-01 was a Thursday.
  return fourth - ((fourth + 3) % 7);
}

function dayAt(year: number, month: number, day: number): Day {
  const date = new Date(0);
  // Date.UTC takes years below 100 for the 1900s.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}
