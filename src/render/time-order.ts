import type { Action, TimeExpression } from '../types.ts';
import type { Lookup } from './lookup.ts';

const MONTH_OF_SEASON: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
};

/**
 * A number that increases with the first day of a time expression, or null where its value has no day (durations, sets,
 * `PAST_REF`). Values without a day count from their start, and a week by its number, which is enough to order actions.
 */
export function startOf(time: TimeExpression): number | null {
  const value = time.value ?? time.edtf ?? '';
  const found = /^(\d{4}|\d{3}|\d{2})(?=X|-|T|$)X*(?:-(W?\d{2}|[A-Z][A-Z0-9]))?(?:-(\d{2}))?/.exec(value);
  if (!found) return null;
  const [, digits = '', unit = '', day = ''] = found;
  const year = Number(digits.padEnd(4, '0'));
  if (unit.startsWith('W')) return year * 372 + (Number(unit.slice(1)) - 1) * 7 * (372 / 365);
  const month = MONTH_OF_SEASON[unit] ?? (Number(unit) || 1);
  return year * 372 + (month - 1) * 31 + (Number(day) || 1) - 1;
}

/** Actions by date; those without a known date are last. Equal ones keep the order of the text. */
export function inTimeOrder(lookup: Lookup): readonly Action[] {
  const starts = new Map<string, number>();
  for (const action of lookup.reading.actions) {
    const time = action.date === null ? undefined : lookup.times.get(action.date);
    starts.set(action.id, (time && startOf(time)) ?? Number.MAX_SAFE_INTEGER);
  }
  return [...lookup.reading.actions].sort((a, b) => (starts.get(a.id) ?? 0) - (starts.get(b.id) ?? 0));
}
