import type { Moment as MomentShape } from '../../../../src/record/views/pledges.ts';
import { PROPOSED_MOMENT } from '../../../../src/record/views/proposed-evidence.ts';
import { dayShown } from '../../../components/days.ts';

export type Moment = MomentShape;

/** Whether it is only proposed: it is drawn, and counts for nothing. */
export const isProposed = ({ id }: Pick<Moment, 'id'>): boolean => id.startsWith(PROPOSED_MOMENT);

/**
 * How a moment lies in time: a day; a day that the text is vague about; days of which one is meant; some day until a day,
 * or from one on.
 */
export type Form = 'day' | 'about' | 'span' | 'until' | 'since';

/** When a moment is, in milliseconds since 1970, UTC. */
export interface When {
  readonly form: Form;
  /** First and last instant that it can be; where one side is open, both are the day that is known. */
  readonly start: number;
  readonly end: number;
  /** Where its mark stands. */
  readonly at: number;
}

export const DAY = 86_400_000;

/** @returns null where it cannot be dated at all */
export function whenOf({ from, to, uncertain, what }: Pick<Moment, 'from' | 'to' | 'uncertain' | 'what'>): When | null {
  const first = timeOf(from);
  const last = timeOf(to);
  if (first === null && last === null) return null;
  // Whatever comes before it, what is due is due at the end.
  if (what === 'deadline') return { ...spread(first, last, uncertain), at: last ?? first ?? 0 };
  const when = spread(first, last, uncertain);
  return { ...when, at: when.form === 'span' ? (when.start + when.end) / 2 : when.start };
}

function spread(first: number | null, last: number | null, uncertain: boolean): Omit<When, 'at'> {
  if (first === null) return { form: 'until', start: last ?? 0, end: last ?? 0 };
  if (last === null) return { form: 'since', start: first, end: first };
  if (last <= first) return { form: uncertain ? 'about' : 'day', start: first, end: first };
  return { form: 'span', start: first, end: last };
}

/** The time of a day at its beginning; null where it is no day. */
export function timeOf(day: string | null): number | null {
  if (day === null) return null;
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

/** `3 Mar 2025`, `about 3 Mar 2025`, `1–30 Apr 2025`, `by 18 Jul 2025`, `from 1 Jul 2025`, `undated`. */
export function whenShown(moment: Pick<Moment, 'from' | 'to' | 'uncertain' | 'what'>): string {
  const { from, to } = moment;
  // However it is worded, it is due at the end.
  if (moment.what === 'deadline' && to !== null) return from === to ? dayShown(to) : `by ${dayShown(to)}`;
  switch (whenOf(moment)?.form) {
    case undefined:
      return 'undated';
    case 'day':
      return dayShown(from);
    case 'about':
      return `about ${dayShown(from)}`;
    case 'until':
      return `by ${dayShown(to)}`;
    case 'since':
      return `from ${dayShown(from)}`;
    case 'span':
      return spanShown(from ?? '', to ?? '');
  }
}

const PARTS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Says once what both days have in common. */
function spanShown(from: string, to: string): string {
  return PARTS.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)).replace(/\s?–\s?/, '–');
}
