/** What of a finding's view follows from the finding alone: it needs nothing else of the record. */
import { type CHOICES, choicesOf } from '../kinds/kinds.ts';
import { partsOf } from '../kinds/passages.ts';
import { amountOf, confidenceOf, dateOf, findingText, formOf } from '../kinds/summary.ts';
import type { Amount, Dated as DatedIn, Finding as Found } from '../types.ts';
import type { Finding } from './findings.ts';
import { day } from './standpoint.ts';
import type { Dated, Figure } from './words.ts';

export function viewOf(
  found: Found,
): Pick<Finding, 'kind' | 'form' | 'exact' | 'parts' | 'date' | 'figure' | 'confidence' | keyof typeof CHOICES> {
  return {
    kind: found.kind,
    form: formOf(found),
    exact: findingText(found),
    parts: partsOf(found).map(({ part, passage: { start, end, exact } }) => ({ start, end, exact, part })),
    date: dated(dateOf(found)),
    figure: figure(amountOf(found)),
    confidence: confidenceOf(found),
    ...choicesOf(found),
  };
}

function dated(date: DatedIn | null): Dated | null {
  if (date === null) return null;
  return { exact: date.exact, value: date.value, edtf: date.edtf, from: day(date.from), to: day(date.to) };
}

function figure(amount: Amount | null): Figure | null {
  if (amount === null) return null;
  const { exact, value, unit, of, approximate } = amount;
  const number = typeof value === 'number' || value === null ? value : ([value[0], value[1]] as [number, number]);
  return { exact, value: number, unit, of, approximate };
}
