import type { Span } from '../stages.ts';
import { logSoftmax } from './probabilities.ts';
import { bestPaths, type Grammar, grammarOf } from './viterbi.ts';

/** Pieces of a statement in words, and the logarithmic probability of the tags that say so. */
export interface TaggedPieces {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly score: number;
}

/** B, I and E of one name make a piece of several words, S one of a single word. */
export function tagGrammar(tags: readonly string[]): Grammar {
  const closed = (tag: string): boolean => /^[OES]/.test(tag);
  return grammarOf(tags, {
    begins: (tag) => /^[OBS]/.test(tag),
    ends: closed,
    follows: (tag, before) => {
      if (/^[OBS]/.test(tag)) return closed(before);
      return /^[BI]/.test(before) && tag.slice(1) === before.slice(1);
    },
  });
}

/** The best and the second-best reading of a statement's pieces, best first. @param at where the row begins in `logits` */
export function decodeTags(
  logits: Float32Array,
  at: number,
  words: number,
  tags: readonly string[],
  grammar: Grammar,
): TaggedPieces[] {
  const scores = new Float64Array(words * tags.length);
  for (let word = 0; word < words; word++) {
    const own = scores.subarray(word * tags.length, (word + 1) * tags.length);
    logSoftmax(logits, at + word * tags.length, tags.length, own);
  }
  return bestPaths(scores, words, grammar, 2).map(({ labels, score }) => ({ ...piecesOf(labels, tags), score }));
}

function piecesOf(labels: Uint8Array, tags: readonly string[]): Omit<TaggedPieces, 'score'> {
  const pieces: Record<string, Span[]> = { source: [], content: [], cue: [] };
  let from = 0;
  for (let word = 0; word < labels.length; word++) {
    const tag = tags[labels[word]!]!;
    if (/^[BS]/.test(tag)) from = word;
    if (/^[ES]/.test(tag)) pieces[tag.slice(2)]?.push({ from, to: word + 1 });
  }
  return { source: pieces['source']!, content: pieces['content']!, cue: pieces['cue']! };
}
