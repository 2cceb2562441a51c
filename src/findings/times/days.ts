/**
 * Days of the proleptic Gregorian calendar as numbers, so that counting needs no clock and no time zone.
 *
 * Source: the era algorithm of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; weeks after ISO 8601.
 */

/** A day; years count astronomically (1 BC is 0). */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. */
export function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that holds a day. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

/** ISO 8601 week of a day: the year it belongs to is that of its Thursday. */
export function weekOf(number: number): { year: number; week: number } {
  const monday = mondayOf(number);
  const { year } = fromNumber(monday + 3);
  const first = mondayOf(toNumber({ year, month: 1, day: 4 }));
  return { year, week: (monday - first) / 7 + 1 };
}

export const daysInMonth = (year: number, month: number): number =>
  toNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
  toNumber({ year, month, day: 1 });

/** Adds months to a day; the day is kept within the month ("a month after 31 January" is 28 February). */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + (month - 1) + count;
  const next = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...next, day: Math.min(day, daysInMonth(next.year, next.month)) };
}

/** The day of an ISO 8601 date or date and time; null where the text is none. */
export function parseDay(text: string | null): Day | null {
  const found = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!found) return null;
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  const valid = day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month);
  return valid ? day : null;
}
