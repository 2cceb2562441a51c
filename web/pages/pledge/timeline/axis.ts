import type { Dated } from './order.ts';
import { DAY } from './when.ts';

export type Scale = (time: number) => number;

/** How far beyond the last moment the axis goes to reach a judgement, as a part of all before. */
const MAX_EXTENSION_SHARE = 0.35;

/**
 * Moments on the axis, and judgements that came so much later that all else would be pressed together: they stand at its
 * end, behind a break.
 */
export function partLater(dated: readonly Dated[]): {
  readonly near: readonly Dated[];
  readonly later: readonly Dated[];
} {
  const first = dated[0]?.when.start ?? 0;
  const last = Math.max(
    first,
    ...dated.filter(({ moment }) => moment.what !== 'assessment').map(({ when }) => when.end),
  );
  const end = last + Math.max((last - first) * MAX_EXTENSION_SHARE, 10 * DAY);
  const isLater = ({ moment, when }: Dated) => moment.what === 'assessment' && when.at > end;
  return { near: dated.filter((each) => !isLater(each)), later: dated.filter(isLater) };
}

/** From when until when the axis runs: all that is dated, with some air, and never less than ten days. */
export function domainOf(dated: readonly Dated[], also: readonly number[] = []): readonly [number, number] {
  const times = [...dated.flatMap(({ when }) => [when.start, when.end, when.at]), ...also];
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (times.length === 0) return [0, 10 * DAY];
  const air = Math.max((last - first) * 0.02, (10 * DAY - (last - first)) / 2, DAY);
  return [first - air, last + air];
}

/** Where a time lies between two pixels, after zooming. */
export function scaleOf(
  [first, last]: readonly [number, number],
  [left, right]: readonly [number, number],
  { k, x }: { readonly k: number; readonly x: number },
): Scale {
  const per = (right - left) / (last - first);
  return (time) => (left + (time - first) * per) * k + x;
}

/** How far in one can zoom: until a day is this wide. */
const MAX_DAY_WIDTH = 120;

export function closest([first, last]: readonly [number, number], width: number): number {
  return Math.max(1, (MAX_DAY_WIDTH * ((last - first) / DAY)) / Math.max(width, 1));
}

export interface Tick {
  readonly time: number;
  readonly label: string;
  /** The first tick and each new year, which say the year. */
  readonly strong: boolean;
}

/** Steps between ticks that mean something in news: no hours, no weeks. `apart` is what their labels need. */
type Step = { readonly unit: 'day' | 'month' | 'year'; readonly count: number; readonly apart: number };
const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, apart: 44 },
  { unit: 'day', count: 5, apart: 60 },
  { unit: 'month', count: 1, apart: 58 },
  { unit: 'month', count: 3, apart: 58 },
  ...[1, 2, 5, 10, 20, 50, 100].map((count): Step => ({ unit: 'year', count, apart: 48 })),
];

/** Days, months or years, as many as there is room for between two times. */
export function ticksOf(first: number, last: number, width: number): readonly Tick[] {
  if (!(last > first && width > 0)) return [];
  const per = width / (last - first);
  const step = STEPS.find(({ unit, count, apart }) => LENGTH[unit] * count * per >= apart) ?? STEPS.at(-1);
  if (step === undefined) return [];
  const times = timesOf(step, first, last);
  return times.map((time, i) => {
    const before = times[i - 1];
    const strong = before === undefined || yearOf(before) !== yearOf(time);
    return { time, label: tickLabel(time, step, strong), strong };
  });
}

const LENGTH = { day: DAY, month: 30 * DAY, year: 365 * DAY } as const;

const yearOf = (time: number) => new Date(time).getUTCFullYear();

function timesOf({ unit, count }: Step, first: number, last: number): number[] {
  const times: number[] = [];
  const start = new Date(first);
  let year = unit === 'year' ? Math.floor(start.getUTCFullYear() / count) * count : start.getUTCFullYear();
  let month =
    unit === 'month' ? Math.floor(start.getUTCMonth() / count) * count : unit === 'year' ? 0 : start.getUTCMonth();
  for (;;) {
    const begin = Date.UTC(year, month, 1);
    if (begin > last) return times;
    if (unit === 'day') {
      const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      // The last of five days of a month would stand too near to the first of the next.
      for (let day = 0; day < length - (count > 1 ? 4 : 0); day += count)
        add(begin + (day === 0 ? 0 : count > 1 ? day - 1 : day) * DAY);
      month += 1;
    } else {
      add(begin);
      if (unit === 'month') month += count;
      else year += count;
    }
  }
  function add(time: number): void {
    if (time >= first && time <= last) times.push(time);
  }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function tickLabel(time: number, { unit, count }: Step, withYear: boolean): string {
  const date = new Date(time);
  if (unit === 'year') return String(yearOf(time));
  const month = MONTH.format(date);
  if (unit === 'month') {
    if (date.getUTCMonth() === 0) return String(yearOf(time));
    return withYear ? `${month} ${yearOf(time)}` : month;
  }
  const day = date.getUTCDate();
  if (withYear) return `${day} ${month} ${yearOf(time)}`;
  return day === 1 || count > 1 ? `${day} ${month}` : String(day);
}
