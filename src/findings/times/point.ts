import { fromNumber, mondayOf, toNumber } from './days.ts';

/**
 * A stretch of the calendar, from a century to a time of day; the finest part that is set says how long it is. Years
 * count astronomically (1 BC is 0); with `bc`, century and decade count backwards as they are said.
 */
export interface Point {
  readonly bc?: boolean;
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  /** ISO week of `year`. */
  readonly week?: number;
  readonly weekend?: boolean;
  readonly month?: number;
  readonly day?: number;
  /** Only where the date of the day is not known. */
  readonly weekday?: number;
  readonly part?: string;
  /** A day or a month that is meant but not known: "later that month". */
  readonly open?: 'day' | 'month' | 'week' | 'quarter';
}

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => String(Math.abs(value)).padStart(4, '0');

/** TIMEX3 value (TimeML 1.2.1; years BC as TIDES writes them: `BC0493`). */
export function timexValue(point: Point): string {
  const { part = '' } = point;
  const era = point.bc ? 'BC' : '';
  if (point.century !== undefined) return `${era}${two(point.century)}`;
  if (point.decade !== undefined)
    return `${era}${point.decade < 10 && !point.bc ? `XX${point.decade}` : String(point.decade).padStart(3, '0')}`;
  const year = point.year === undefined ? 'XXXX' : point.year <= 0 ? `BC${four(1 - point.year)}` : four(point.year);
  if (point.weekday !== undefined && point.day === undefined) return `${year}-WXX-${point.weekday}${part}`;
  if (point.week !== undefined) return `${year}-W${two(point.week)}${point.weekend ? '-WE' : ''}`;
  if (point.open === 'week') return `${year}-WXX${point.weekend ? '-WE' : ''}`;
  if (point.open === 'quarter') return `${year}-QX`;
  if (point.season) return `${year}-${point.season}`;
  if (point.quarter !== undefined) return `${year}-Q${point.quarter}`;
  if (point.half !== undefined) return `${year}-H${point.half}`;
  const month = point.month === undefined ? 'XX' : two(point.month);
  if (point.day !== undefined) return `${year}-${month}-${two(point.day)}${part}`;
  if (part || point.open === 'day') return `${year}-${month}-XX${part}`;
  return point.month !== undefined || point.open === 'month' ? `${year}-${month}` : year;
}

const SEASON = { SP: 21, SU: 22, FA: 23, WI: 24 } as const;

/** Extended Date/Time Format (ISO 8601-2:2019, level 2); null where it has no way to say it. */
export function edtfValue(point: Point): string | null {
  if (point.century !== undefined) return point.bc ? null : `${two(point.century)}XX`;
  if (point.decade !== undefined)
    return point.bc ? null : point.decade < 10 ? `XX${point.decade}X` : `${point.decade}X`;
  const year = point.year === undefined ? 'XXXX' : `${point.year < 0 ? '-' : ''}${four(point.year)}`;
  if (point.weekday !== undefined && point.day === undefined) return null;
  if (point.week !== undefined && point.year !== undefined)
    return weekInterval(point.year, point.week, point.weekend === true);
  if (point.open === 'week' || point.open === 'quarter') return point.year === undefined ? null : year;
  if (point.season) return `${year}-${SEASON[point.season]}`;
  if (point.quarter !== undefined) return `${year}-${32 + point.quarter}`;
  if (point.half !== undefined) return `${year}-${39 + point.half}`;
  const month = point.month === undefined ? 'XX' : two(point.month);
  if (point.day !== undefined)
    return `${year}-${month}-${two(point.day)}${point.year === undefined ? '' : clock(point.part)}`;
  if (point.part || point.open === 'day')
    return point.year === undefined && point.month === undefined ? null : `${year}-${month}-XX`;
  if (point.month === undefined && point.open !== 'month') return point.year === undefined ? null : year;
  return point.year === undefined && point.month === undefined ? null : `${year}-${month}`;
}

/** EDTF has whole clock times only; mornings and nights are left to the TIMEX3 value. */
function clock(part: string | undefined): string {
  const found = part === undefined ? null : /^T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(part);
  return found ? `T${found[1]}${found[2] ?? ':00'}${found[3] ?? ''}` : '';
}

function weekInterval(year: number, week: number, weekend: boolean): string {
  const monday = mondayOf(toNumber({ year, month: 1, day: 4 })) + (week - 1) * 7;
  const iso = (number: number): string => {
    const day = fromNumber(number);
    return `${four(day.year)}-${two(day.month)}-${two(day.day)}`;
  };
  return `${iso(monday + (weekend ? 5 : 0))}/${iso(monday + 6)}`;
}
