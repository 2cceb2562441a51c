import type { Fact } from '../../src/record/views/facts.ts';
import type { Dated, Figure } from '../../src/record/views/words.ts';
import { daysShown } from './days.ts';

/** A fact in the words of the desk; null where there is none. */
export function factShown(fact: Fact): string | null {
  switch (fact.says) {
    case 'who':
      return fact.named.length === 0 ? null : fact.named.map(({ name }) => name).join(', ');
    case 'statement':
      return fact.statement === null ? 'the article itself' : `a statement, ${fact.statement}`;
    case 'form':
      return fact.shown ?? 'no type fits';
    case 'choice':
      return fact.shown;
    case 'words':
      return fact.value;
    case 'date':
      return fact.date && dateShown(fact.date);
    case 'figure':
      return fact.figure && figureShown(fact.figure);
    case 'count':
      return fact.count === 1 ? 'once' : `${fact.count} times`;
  }
}

/** The words of the text that a fact is read from, where they say more than the fact. */
export function wordsShown(fact: Fact): string | null {
  if (fact.says === 'date') return fact.date !== null && isKnown(fact.date) ? fact.date.exact : null;
  if (fact.says === 'figure') return fact.figure === null ? null : fact.figure.exact;
  return fact.words;
}

/** A day or days; in the words of the text where they cannot be told. */
function dateShown(date: Dated): string {
  return isKnown(date) ? daysShown(date.from, date.to) : onOneLine(date.exact);
}

const isKnown = ({ from, to }: Dated): boolean => from !== null || to !== null;

function figureShown({ value, unit, of, approximate, exact }: Figure): string {
  if (value === null) return onOneLine(exact);
  const numbers = (typeof value === 'number' ? [value] : value).map((each) => each.toLocaleString('en')).join(' – ');
  const shown = [approximate ? 'about' : null, numbers, unit, of === null ? null : `of ${of}`];
  return shown.filter((each) => each !== null).join(' ');
}

export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
