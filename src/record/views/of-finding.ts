/** What of a finding's view follows from the finding alone: it needs nothing else of the record. */
import { isoOf } from '../days.ts';
import { type CHOICES, choicesOf } from '../kinds/kinds.ts';
import { partsOf } from '../kinds/passages.ts';
import { amountOf, confidenceOf, dateOf, formOf, wordsOf } from '../kinds/summary.ts';
import type { Amount, Dated as DatedIn, Day, Finding as Found } from '../types.ts';
import type { Finding } from './findings.ts';
import type { Dated, Figure } from './words.ts';

export function viewOf(
  found: Found,
): Pick<Finding, 'kind' | 'form' | 'exact' | 'parts' | 'date' | 'figure' | 'confidence' | keyof typeof CHOICES> {
  return {
    kind: found.kind,
    form: formOf(found),
    exact: wordsOf(found),
    parts: partsOf(found).map(({ part, passage: { start, end, exact } }) => ({ start, end, exact, part })),
    date: dated(dateOf(found)),
    figure: figure(amountOf(found)),
    confidence: confidenceOf(found),
    ...choicesOf(found),
  };
}

export function dated(date: DatedIn | null): Dated | null {
  if (date === null) return null;
  return { exact: date.exact, value: date.value, edtf: date.edtf, from: day(date.from), to: day(date.to) };
}

export function figure(amount: Amount | null): Figure | null {
  if (amount === null) return null;
  const { exact, value, unit, of, approximate } = amount;
  const number = typeof value === 'number' || value === null ? value : ([value[0], value[1]] as [number, number]);
  return { exact, value: number, unit, of, approximate };
}

/** A day as views write it. Days that ISO dates of four digits cannot say are none. */
export function day(number: Day | null): string | null {
  if (number === null || number < FIRST || number > LAST) return null;
  return isoOf(number);
}

/** 0001-01-01 and 9999-12-31. */
const FIRST = -719_162;
const LAST = 2_932_896;
