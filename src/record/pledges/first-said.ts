import { dayOf } from '../days.ts';

/** A report of a pledge, with the days on which it can have been said; null where none is known. */
interface DatedStatement {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Ids of the reports that tell of the first time: the earliest, and those that can be of the same day, since two outlets that
 * report one speech are not two promises.
 */
export function firstSaid(reports: readonly DatedStatement[]): ReadonlySet<string> {
  const dated = reports.flatMap(({ id, from, to }) => {
    const [start, end] = [dayOf(from ?? to), dayOf(to ?? from)];
    return start === null || end === null ? [] : [{ id, start, end: Math.max(start, end) }];
  });
  // Where no day is known, none is later than another.
  if (dated.length === 0) return new Set(reports.map(({ id }) => id));
  const first = Math.min(...dated.map(({ start, end }) => (start + end) / 2));
  return new Set(dated.filter(({ start, end }) => start <= first && first <= end).map(({ id }) => id));
}
