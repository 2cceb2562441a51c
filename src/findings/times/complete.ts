import type { TimeFields, TimeMeaning } from '../../stages.ts';
import { type Day, daysInMonth, fromNumber, mondayOf, toNumber, weekdayOf } from './days.ts';
import type { Point } from './point.ts';
import type { Direction } from './tense.ts';

type Fields = Extract<TimeMeaning, { kind: 'fields' }>;

/** A date's parts as the text states them, with the year of an era counted astronomically. */
export function statedPoint(fields: TimeFields): Point {
  const { era, year, shortYear: _short, ...rest } = fields;
  const { weekday, ...calendar } = rest;
  return {
    ...calendar,
    ...(era && year === undefined ? { bc: true } : {}),
    ...(year === undefined ? {} : { year: era ? 1 - year : year }),
    ...(weekday !== undefined && fields.day === undefined ? { weekday } : {}),
  };
}

/** Whether the words alone fix the date. */
export function isComplete({ year, century, decade, era }: TimeFields): boolean {
  return year !== undefined || century !== undefined || (decade !== undefined && (decade >= 10 || era !== undefined));
}

/**
 * Completes a partial date from the day of publication (or the day on which a speaker spoke). In a clause of the past it is
 * the last such date, in one of the future the next, unless a day and month would be most of a year away; else the nearest.
 * A bare weekday is never more than a week away, and the weekday of the publication is that day itself.
 */
export function completeFrom(base: Day, { fields, direction }: Fields, lean: Direction): Point {
  const point = statedPoint(fields);
  if (fields.weekday !== undefined && fields.day === undefined && fields.month === undefined) {
    const { weekday: _, ...rest } = point;
    return { ...rest, ...weekdayFrom(base, fields.weekday, direction, lean) };
  }
  if (fields.shortYear !== undefined) return { ...point, year: century(base.year, fields.shortYear, 20) };
  if (fields.decade !== undefined) return { decade: tens(base.year, fields.decade) };
  if (fields.month !== undefined || fields.season || fields.quarter !== undefined || fields.half !== undefined) {
    return { ...point, year: withDay(yearFrom(base, fields, direction, lean), fields, lean) };
  }
  if (fields.day !== undefined) return { ...point, ...monthFrom(base, fields.day, lean) };
  return fields.part ? { ...point, ...base } : point;
}

/** The latest year with these last digits that is not more than `ahead` years on. */
const century = (year: number, digits: number, ahead: number): number => {
  const guess = year - (((year % 100) + 100) % 100) + digits;
  return guess > year + ahead ? guess - 100 : guess;
};

const tens = (year: number, digit: number): number => {
  const guess = Math.floor(year / 100) * 10 + digit;
  return guess * 10 > year ? guess - 10 : guess;
};

function weekdayFrom(base: Day, weekday: number, direction: Fields['direction'], lean: Direction): Day {
  const today = toNumber(base);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (direction === 'last') return fromNumber(today - (back || 7));
  if (direction === 'next') return fromNumber(mondayOf(today) + 7 + weekday - 1);
  if (direction === 'this') return fromNumber(lean === 'past' ? mondayOf(today) + weekday - 1 : today + ahead);
  return fromNumber(lean === 'future' ? today + ahead : today - back);
}

const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** Month in which a part of the year begins. */
const monthOf = ({ month, season, quarter, half }: TimeFields): number =>
  month ?? (season ? SEASON_START[season] : quarter !== undefined ? quarter * 3 - 2 : half === 2 ? 7 : 1);

/** Two months, in the 32-day months in which {@link yearFrom} counts. */
const MAX_DAYS_AHEAD = 64;
/** One such month. */
const MAX_DAYS_AGO = 32;

function yearFrom(base: Day, fields: TimeFields, direction: Fields['direction'], lean: Direction): number {
  const month = monthOf(fields);
  // January and February lie in the winter that began the year before.
  const winter = fields.season === 'WI' && base.month < 3 ? 1 : 0;
  if (direction === 'this' || direction === 'same')
    return base.year - winter + (winter ? 0 : notThis(base, fields, lean));
  if (direction === 'last') return (isOver(base, fields, month) ? base.year : base.year - 1) - winter;
  if (direction === 'next') return month > base.month ? base.year : base.year + 1;
  const place = month * 32 + (fields.day ?? base.day);
  const now = base.month * 32 + base.day;
  if (lean === 'past') {
    // News gives the year of what is most of a year back; "announced protests on 7 June", said in May, is to come.
    const soon = place > now && place - now <= MAX_DAYS_AHEAD;
    return place <= now || (soon && fields.day !== undefined) ? base.year : base.year - 1;
  }
  if (lean === 'future') {
    // What is most of a year ahead has its year too; "shall be paid from 1 September", quoted on the 6th, has begun.
    const begun = place < now && now - place <= MAX_DAYS_AGO;
    return place >= now || (begun && fields.day !== undefined) ? base.year : base.year + 1;
  }
  const months = month - base.month;
  return months > 6 ? base.year - 1 : months < -6 ? base.year + 1 : base.year;
}

/** Whether a month, a season or another part of the year has ended before the month of the base began. */
const isOver = (base: Day, { season, quarter, half }: TimeFields, month: number): boolean =>
  month + (season || quarter !== undefined ? 2 : half !== undefined ? 5 : 0) < base.month;

/** "The rains failed this summer", told in spring, is the summer before; "will come this summer", told in autumn, the next. */
function notThis(base: Day, fields: TimeFields, lean: Direction): number {
  if (!fields.season) return 0;
  const month = monthOf(fields);
  return lean === 'past' && month > base.month ? -1 : lean === 'future' && isOver(base, fields, month) ? 1 : 0;
}

/** The year itself, or the nearest that way in which the month has such a day: 29 February is not in every year. */
function withDay(year: number, { month, day }: TimeFields, lean: Direction): number {
  if (month === undefined || day === undefined) return year;
  const step = lean === 'future' ? 1 : -1;
  // Leap years are at most eight years apart.
  for (let tried = 0; tried <= 8; tried++) {
    if (day <= daysInMonth(year + step * tried, month)) return year + step * tried;
  }
  return year;
}

function monthFrom({ year, month, day }: Day, wanted: number, lean: Direction): { year: number; month: number } {
  const step = lean === 'future' ? (wanted < day ? 1 : 0) : lean === 'past' && wanted > day ? -1 : 0;
  const months = year * 12 + month - 1 + step;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** A story that goes back by at least this many months is in the next year ("in December … in January"). */
const MIN_MONTHS_BACK_FOR_NEXT_YEAR = -8;

function stepOf(direction: Fields['direction'] | 'after', jump: number): number {
  if (direction === 'last') return jump >= 0 ? -1 : 0;
  if (direction === 'next') return jump <= 0 ? 1 : 0;
  return jump <= (direction === 'after' ? -1 : MIN_MONTHS_BACK_FOR_NEXT_YEAR) ? 1 : 0;
}

/**
 * Completes a partial date from the story: a history tells in order, so the year stays that of the date told last, and
 * goes one on where the months would jump back by most of a year. `after` is the end of a range: never before `last`.
 */
export function completeStory(last: Point, fields: TimeFields, direction: Fields['direction'] | 'after'): Point {
  const point = statedPoint(fields);
  const { year, month } = last;
  if (fields.shortYear !== undefined)
    return year === undefined ? point : { ...point, year: century(year, fields.shortYear, 50) };
  if (fields.decade !== undefined)
    return year === undefined ? point : { decade: Math.floor(year / 100) * 10 + fields.decade };
  if (fields.weekday !== undefined && fields.day === undefined && fields.month === undefined) {
    if (year === undefined || month === undefined || last.day === undefined) return point;
    const { weekday: _, ...rest } = point;
    const today = toNumber({ year, month, day: last.day });
    const ahead = (fields.weekday - weekdayOf(today) + 7) % 7;
    return {
      ...rest,
      ...fromNumber(
        direction === 'last' ? today - (7 - ahead || 7) : direction === 'next' ? today + (ahead || 7) : today + ahead,
      ),
    };
  }
  if (fields.month !== undefined || fields.season || fields.quarter !== undefined || fields.half !== undefined) {
    if (year === undefined) return point;
    const now = month ?? (last.season ? SEASON_START[last.season] : undefined);
    const jump = now === undefined ? 0 : monthOf(fields) - now;
    const step = stepOf(direction, jump);
    return { ...point, year: withDay(year + step, fields, 'future') };
  }
  if (fields.day !== undefined || fields.part) {
    return {
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
      ...(last.day === undefined || fields.day !== undefined ? {} : { day: last.day }),
      ...point,
    };
  }
  return point;
}
