import { distance } from 'fastest-levenshtein';
import { keptOf } from './kept.ts';

/** Maximum length of a text that is compared letter by letter; the cost is quadratic. */
const MAX_LETTERWISE_LENGTH = 10_000;

/**
 * How alike two texts are, 0 to 1: the share of letters that need no edit (Levenshtein) of short ones, the share of the
 * text in kept stretches of words (Dice) of long ones.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer <= MAX_LETTERWISE_LENGTH) return 1 - distance(a, b) / longer;
  const kept = keptOf(a, b).reduce((sum, { length }) => sum + length, 0);
  return (2 * kept) / (a.length + b.length);
}
