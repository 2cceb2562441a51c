import type { Passage } from '../types.ts';
import { quoteOf } from './anchor/quote.ts';

/** A passage with the sentences around it. */
export interface Around {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** Characters on each side that are searched; three sentences of a newspaper are shorter. */
const WINDOW_LENGTH = 700;
const SENTENCES_PER_SIDE = 3;
const END = /[.!?…]["'”’)\]]*\s+|\n+/g;

/**
 * The words around a passage that a reviewer needs: the sentence that it stands in, two before it and two after. A sentence
 * is told by its punctuation; one that is cut short by an abbreviation costs some context and no more.
 */
export function around(text: string, passage: Passage): Around {
  const { prefix, exact, suffix } = quoteOf(text, passage, WINDOW_LENGTH);
  return { prefix: ending(prefix), exact, suffix: beginning(suffix) };
}

/** The last sentences, the one that goes on behind them counted in. */
function ending(prefix: string): string {
  const ends = [...prefix.matchAll(END)].map(({ index, 0: mark }) => index + mark.length);
  const from = ends.at(-SENTENCES_PER_SIDE);
  if (from !== undefined) return prefix.slice(from);
  // There is nothing before it, or no more than was looked at: then no word is to be cut.
  return prefix.length < WINDOW_LENGTH - 1 ? prefix : prefix.slice(ends[0] ?? prefix.search(/\s/) + 1);
}

/** The first sentences, with the rest of the one that goes on from before. */
function beginning(suffix: string): string {
  const ends = [...suffix.matchAll(END)].map(({ index, 0: mark }) => index + mark.length);
  const to = ends[SENTENCES_PER_SIDE - 1];
  if (to !== undefined) return suffix.slice(0, to).trimEnd();
  if (suffix.length < WINDOW_LENGTH - 1) return suffix.trimEnd();
  return suffix.slice(0, ends.at(-1) ?? Math.max(0, suffix.search(/\s\S*$/))).trimEnd();
}
