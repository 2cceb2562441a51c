import type { Pledge } from '../../types.ts';
import { CLARITY, sentenceText, timeInWords, valueInWords, wordOf } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { gutter, hang, joined, type Sheet, section } from './layout.ts';
import { printable } from './printable.ts';

export function pledges(lookup: Lookup, sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const id = gutter(
    lookup.reading.pledges.map((pledge) => pledge.id),
    sheet,
  );
  const margin = id('');
  const lines = lookup.reading.pledges.flatMap((pledge) => [
    ...hang(id(pledge.id), ink.pledged(printable(sentenceText(lookup, pledge.id))), width),
    ...hang(margin, `${pledge.kind} · ${CLARITY[pledge.testable]}`, width),
    ...hang(margin, ink.dim(particulars(lookup, pledge)), width),
  ]);
  return section('WHAT WAS PLEDGED', lines, sheet);
}

function particulars(lookup: Lookup, pledge: Pledge): string {
  const amount = pledge.amount === null ? undefined : lookup.quantities.get(pledge.amount);
  const deadline = pledge.deadline === null ? undefined : lookup.times.get(pledge.deadline);
  const word = wordOf(lookup, pledge.statement);
  return joined(
    amount !== undefined && `amount ${printable(valueInWords(amount))} (${amount.id})`,
    deadline !== undefined &&
      `deadline “${printable(deadline.passage.exact)}” = ${printable(timeInWords(deadline))} (${deadline.id})`,
    pledge.condition !== null && `condition “${printable(pledge.condition.exact)}”`,
    `${printable(word.text)}${pledge.statement === null ? '' : ` (${pledge.statement})`}`,
  );
}
