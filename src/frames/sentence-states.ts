import type { Chars } from '../stages.ts';
import type { Unit } from './units.ts';
import type { Word } from './words.ts';

/** A stretch of a paragraph as the encoder saw it. */
export interface EncodedUnit {
  readonly unit: Unit;
  /** States of the first pieces of the unit's words: `[words, hidden]`. */
  readonly states: Float32Array;
}

/** A sentence as the encoder saw it, in its paragraph. */
export interface SentenceStates {
  readonly words: readonly Word[];
  /** `[words, hidden]` */
  readonly states: Float32Array;
}

/**
 * Cuts encoded units into sentences. One that two units share is taken from the one that owns its middle, as far as that has it.
 *
 * @param sentences of the article, in order
 */
export function sentenceStates(
  units: readonly EncodedUnit[],
  sentences: readonly Chars[],
  hidden: number,
): SentenceStates[] {
  return units.flatMap(({ unit: { of, from, to, owns }, states }) => {
    const words = of.words.slice(from, to);
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last) return [];
    const here = sentences.slice(firstEnding(sentences, first.start), firstEnding(sentences, last.start) + 1);
    let at = 0;
    return here.flatMap(({ end }): SentenceStates[] => {
      const begin = at;
      while (at < words.length && words[at]!.start < end) at++;
      const middle = from + (begin + at) / 2;
      if (at === begin || middle <= owns[0] || middle > owns[1]) return [];
      return [{ words: words.slice(begin, at), states: states.subarray(begin * hidden, at * hidden) }];
    });
  });
}

/** The first sentence that ends behind an offset. */
function firstEnding(sentences: readonly Chars[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
