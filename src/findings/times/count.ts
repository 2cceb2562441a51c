import type { TimeMeaning, TimeUnit } from '../../stages.ts';
import { addMonths, type Day, fromNumber, mondayOf, toNumber, weekOf } from './days.ts';
import type { Point } from './point.ts';

type Relative = Extract<TimeMeaning, { kind: 'relative' }>;

/** The point from which is counted; it may lack its day or its month. */
export function countFrom(base: Point, { unit, granularity, fields }: Relative, offset: number): Point {
  const counted = atUnit(base, unit, offset, granularity);
  if (!fields) return counted;
  if (fields.weekday !== undefined && counted.week !== undefined && counted.year !== undefined) {
    const monday = mondayOf(toNumber({ year: counted.year, month: 1, day: 4 })) + (counted.week - 1) * 7;
    const { weekday, ...rest } = fields;
    return { ...fromNumber(monday + weekday - 1), ...(rest.part ? { part: rest.part } : {}) };
  }
  const { era: _era, shortYear: _short, ...rest } = fields;
  return { ...counted, ...rest };
}

function atUnit(base: Point, unit: TimeUnit, offset: number, granularity: TimeUnit): Point {
  const { year, month, day } = base;
  if (unit === 'century') {
    const { bc, count } = inEra(year, 100, offset);
    return count === null ? {} : { ...bc, century: count };
  }
  if (unit === 'decade') {
    const { bc, count } = inEra(year, 10, offset);
    return count === null ? {} : { ...bc, decade: count };
  }
  if (unit === 'year') return year === undefined ? {} : { year: year + offset };
  if (unit === 'quarter') return quarters(base, offset);
  if (unit === 'month') return months(base, offset);
  const known: Day | null =
    year !== undefined && month !== undefined && day !== undefined ? { year, month, day } : null;
  if (unit === 'week' || unit === 'weekend') {
    const weekend = granularity === 'weekend' ? { weekend: true } : {};
    if (known) return { ...weekOf(toNumber(known) + offset * 7), ...weekend };
    return { ...(year === undefined ? {} : { year }), open: 'week', ...weekend };
  }
  if (unit === 'day') {
    if (known) return fromNumber(toNumber(known) + offset);
    return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), open: 'day' };
  }
  return smallUnits(base, known);
}

/** Larger offsets give no date. */
const MAX_OFFSET = 1_000_000;

/** Adds centuries or decades to that of a year. Before the common era they count backwards, from zero. */
function inEra(year: number | undefined, length: number, offset: number): { bc?: { bc: true }; count: number | null } {
  if (year === undefined || Math.abs(offset) > MAX_OFFSET) return { count: null };
  const count = Math.floor(year / length) + offset;
  return count < 0 ? { bc: { bc: true }, count: -count - 1 } : { count };
}

function months(base: Point, offset: number): Point {
  if (base.year === undefined) return { open: 'month' };
  if (base.month === undefined) return { year: base.year, open: 'month' };
  const { year, month } = addMonths({ year: base.year, month: base.month, day: 1 }, offset);
  return { year, month };
}

function quarters({ year, month, quarter }: Point, offset: number): Point {
  const now = quarter ?? (month === undefined ? undefined : Math.ceil(month / 3));
  if (year === undefined || now === undefined) return { ...(year === undefined ? {} : { year }), open: 'quarter' };
  const counted = year * 4 + now - 1 + offset;
  return { year: Math.floor(counted / 4), quarter: (((counted % 4) + 4) % 4) + 1 };
}

/** Hours, minutes and seconds from a day whose clock is not known: that day, at a time that is left open. */
function smallUnits(base: Point, known: Day | null): Point {
  if (known) return { ...known, part: 'TXX' };
  return {
    ...(base.year === undefined ? {} : { year: base.year }),
    ...(base.month === undefined ? {} : { month: base.month }),
    part: 'TXX',
  };
}
