/** What a person gives of a finding: a range of the text, a day. */
import type { Passage } from '../../types.ts';
import { daysOf } from '../days.ts';
import type { Dated } from '../types.ts';

/** A span of the text; its words are taken from there. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Why a correction is none: what was found, and what to do. */
export class NoCorrection extends Error {
  override readonly name = 'NoCorrection';
}

/** The words that stand at a range. White space around them is no part of them. @throws NoCorrection */
export function passageIn(text: string, { start, end }: Range): Passage {
  if (start < 0 || end > text.length || start >= end)
    throw new NoCorrection(`there is no passage from ${start} to ${end}: the text has ${text.length} characters.`);
  const whole = text.slice(start, end);
  const exact = whole.trim();
  if (exact === '') throw new NoCorrection(`from ${start} to ${end} there is only white space. Select words.`);
  const from = start + whole.indexOf(exact);
  if (!exact.isWellFormed() && text.isWellFormed())
    throw new NoCorrection(`from ${start} to ${end} a character is cut in two. Select it whole.`);
  return { start: from, end: from + exact.length, exact };
}

/** A day, a month or a year as a person writes it (or what else TIMEX3 has for days). @throws NoCorrection */
export function dateIn(date: string): Dated {
  const days = daysOf(date);
  if (days === null) throw new NoCorrection(`“${date}” is not a date. Write it as 2031-05-06, 2031-05 or 2031.`);
  return { exact: date, type: 'DATE', value: date, edtf: date, from: days.from, to: days.to };
}
