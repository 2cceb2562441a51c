import type { Word } from './fold-words.ts';

/** Words `[from, to)` as they stand, for people; at most some twenty of them. */
export function textOf(words: readonly Word[], [from, to]: readonly [from: number, to: number]): string {
  const shown: string[] = [];
  let last: Word | undefined;
  for (const word of words.slice(from, Math.min(to, from + 20))) {
    // A contraction is two words that stand as one.
    if (last?.start !== word.start || last.piece !== word.piece) shown.push(word.shown);
    last = word;
  }
  return `${shown.join(' ')}${to - from > 20 ? ' …' : ''}`;
}

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as prose writes it: "three", "14". */
export const inWords = (count: number): string => SMALL[count] ?? String(count);

/** "ban", "ban and gathering", "ban, gathering and dam", and so on for at most five. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5);
  const last = shown.pop() ?? '';
  if (words.length > 5) return `${shown.join(', ')}, ${last} and ${inWords(words.length - 5)} more`;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
