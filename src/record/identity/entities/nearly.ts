import { distance } from 'fastest-levenshtein';

/** Lengths of words that may be misspellings of each other: in short words one letter makes another name. */
const MIN_WORD_LENGTH = 4;
const MIN_LONGER_WORD_LENGTH = 5;
const MAX_WORD_LENGTH = 24;

/**
 * A word and its forms with one letter left out. Two words that lie one letter apart (one more, one less, another one, or two
 * neighbours swapped) share one of them, so that an index of exact keys finds misspellings.
 *
 * Source: the deletion neighbourhood of SymSpell (W. Garbe, 2012), which needs no alphabet.
 *
 * @returns at most one form more than the word has letters; none for words too short or too long to judge
 */
export function deletions(word: string): readonly string[] {
  if (word.length < MIN_WORD_LENGTH || word.length > MAX_WORD_LENGTH) return [];
  const out = new Set([word]);
  for (let i = 0; i < word.length; i++) out.add(word.slice(0, i) + word.slice(i + 1));
  return [...out];
}

/**
 * How two words differ where they lie one letter apart, in plain words; null where they are equal, further apart, or too short:
 * one must have five letters, both at least four.
 */
export function oneLetterApart(a: string, b: string): 'one letter apart' | 'two neighbouring letters swapped' | null {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (
    shorter < MIN_WORD_LENGTH ||
    longer < MIN_LONGER_WORD_LENGTH ||
    longer > MAX_WORD_LENGTH ||
    longer - shorter > 1 ||
    a === b
  )
    return null;
  if (swapped(a, b)) return 'two neighbouring letters swapped';
  return distance(a, b) === 1 ? 'one letter apart' : null;
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
