import type { Passage } from '../../types.ts';
import { isInPair } from './words.ts';

/** The parts of a TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A passage with the words around it, which tell it from others that have the same words.
 *
 * @param text what the passage stands in
 * @param context UTF-16 units of prefix and of suffix at most: fewer at the ends of the text, and one fewer where the
 *   last would cut a surrogate pair
 */
export function quoteOf(text: string, { start, end, exact }: Passage, context = 32): Quote {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, end + context);
  // A passage that itself cuts a pair leaves its other half out of the context, which would be no valid text with it.
  const prefix = text.slice(isInPair(text, from) ? from + 1 : from, isInPair(text, start) ? start - 1 : start);
  const suffix = text.slice(isInPair(text, end) ? end + 1 : end, isInPair(text, to) ? to - 1 : to);
  return { exact, prefix, suffix };
}
