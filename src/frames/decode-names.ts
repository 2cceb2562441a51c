import { NAME_KINDS, type NameKind, type Span, type TaggedName } from '../stages.ts';
import { logSoftmax } from './probabilities.ts';
import type { ReaderShape } from './reader.ts';
import { FRAMES } from './tuned.ts';
import type { Word } from './words.ts';

/** A stretch of words that is tagged as a name. */
export interface TaggedWords extends Span {
  readonly shares: Readonly<Record<NameKind, number>>;
}

/**
 * Names among words: stretches that are likely enough to belong to one of any kind, and then the share of each kind, so
 * that a name of which the kind is doubtful is still one name. A stretch is cut where a word rather begins a name than goes
 * on with one.
 *
 * @param logits of all heads for each word, `[words, width]`
 */
export function decodeNames(
  logits: Float32Array,
  words: number,
  width: number,
  { at, kinds }: ReaderShape['names'],
): TaggedWords[] {
  const scores = scoresOf(logits, words, width, at, kinds.length);
  const { inside, begins } = scores;
  const found: TaggedWords[] = [];
  for (let word = 0; word < words; ) {
    if (inside[word]! < FRAMES.nameWord.value) {
      word++;
      continue;
    }
    const first = word++;
    while (word < words && inside[word]! >= FRAMES.nameWord.value && !begins[word]) word++;
    const span = trimmed(inside, { from: first, to: word });
    found.push({ ...span, shares: sharesOf(span, scores.shares, kinds) });
  }
  return found;
}

interface Scores {
  /** Probability that a word belongs to a name. */
  readonly inside: Float64Array;
  /** 1 where a word rather begins a name than goes on with one. */
  readonly begins: Uint8Array;
  /** Probability of each kind: `[words, kinds]`. */
  readonly shares: Float64Array;
}

function scoresOf(logits: Float32Array, words: number, width: number, at: number, kinds: number): Scores {
  const own = new Float64Array(1 + 2 * kinds);
  const inside = new Float64Array(words);
  const begins = new Uint8Array(words);
  const shares = new Float64Array(words * kinds);
  for (let word = 0; word < words; word++) {
    logSoftmax(logits, word * width + at, own.length, own);
    inside[word] = 1 - Math.exp(own[0]!);
    const row = shares.subarray(word * kinds, (word + 1) * kinds);
    let lead = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const [begin, on] = [Math.exp(own[2 * kind + 1]!), Math.exp(own[2 * kind + 2]!)];
      row[kind] = begin + on;
      lead += begin - on;
    }
    begins[word] = lead > 0 ? 1 : 0;
  }
  return { inside, begins, shares };
}

function trimmed(inside: Float64Array, { from, to }: Span): Span {
  const least = FRAMES.nameEnd.value * inside.subarray(from, to).reduce((most, each) => Math.max(most, each), 0);
  let [first, end] = [from, to];
  while (inside[first]! < least) first++;
  while (inside[end - 1]! < least) end--;
  return { from: first, to: end };
}

/** Mean share of each kind over the words of a span. */
function sharesOf({ from, to }: Span, shares: Float64Array, kinds: readonly NameKind[]): Record<NameKind, number> {
  const means = Object.fromEntries(NAME_KINDS.map((kind) => [kind, 0])) as Record<NameKind, number>;
  for (let word = from; word < to; word++)
    kinds.forEach((kind, k) => {
      means[kind] += shares[word * kinds.length + k]! / (to - from);
    });
  return means;
}

export function taggedName({ from, to, shares }: TaggedWords, words: readonly Word[]): TaggedName {
  return { start: words[from]!.start, end: words[to - 1]!.end, shares };
}

/** Probability that a stretch of words names anything. */
export const sureness = ({ shares }: Pick<TaggedName, 'shares'>): number =>
  NAME_KINDS.reduce((sum, kind) => sum + shares[kind], 0);
