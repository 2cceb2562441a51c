import { normalizedWords, type Word } from './fold-words.ts';
import { FUNCTION_WORDS, isCommon } from './function-words.ts';
import { stemOf } from './stem.ts';

/** A content word, as its stem. */
export interface ContentWord {
  readonly stem: string;
  /** Its place among all words. */
  readonly at: number;
  /** Whether it says what the text is about, rather than being everybody's word. */
  readonly telling: boolean;
}

/** The content words of a text, in order. */
export function contentOf(words: readonly Word[]): readonly ContentWord[] {
  const content: ContentWord[] = [];
  for (const [at, { folded, bracketed }] of words.entries()) {
    if (bracketed || FUNCTION_WORDS.has(folded)) continue;
    const stem = stemOf(folded);
    content.push({ stem, at, telling: !isCommon(stem) });
  }
  return content;
}

/** Stems, each with the word as which it first stands in the text. */
export type Stems = ReadonlyMap<string, string>;

/** The distinct telling stems among words, without those that `without` has. */
export function tellingStems(words: readonly Word[], without: ReadonlySet<string> = new Set()): Stems {
  const stems = new Map<string, string>();
  for (const { stem, at, telling } of contentOf(words)) {
    if (telling && !without.has(stem) && !stems.has(stem))
      stems.set(stem, (words[at]?.shown ?? stem).replace(/['’]s$/, ''));
  }
  return stems;
}

/** All stems of a text, telling or not. */
export const stemsOf = (texts: readonly string[]): readonly string[] =>
  normalizedWords(texts).map(({ folded }) => stemOf(folded));

/** The stems that two sets have in common, in the order of the first. */
export const shared = (a: Stems, b: Stems): readonly string[] => [...a.keys()].filter((stem) => b.has(stem));

/** Of stems the `most` longest (the longer a word, the rarer it is), in a settled order. */
export function longest(stems: Stems, most: number): readonly string[] {
  return [...stems.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}
