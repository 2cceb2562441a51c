import type { Chars } from '../stages.ts';
import type { Word } from './words.ts';

/** Words of one paragraph with their pieces. `firsts[i]` is where word `i` begins in `pieces`; its last item is the end. */
export interface PieceText {
  readonly words: readonly Word[];
  readonly pieces: readonly number[];
  readonly firsts: readonly number[];
}

/** A paragraph, or a stretch of one that is too long for a window: words `from` to `to` of it. */
export interface Unit {
  readonly of: PieceText;
  readonly from: number;
  readonly to: number;
  /** Triggers whose middle lies within these bounds are this unit's; the others its neighbours see better. */
  readonly owns: readonly [from: number, to: number];
}

/** Minimum overlap, in pieces, of windows in a long paragraph, so that each trigger is seen with its context. */
const MIN_OVERLAP = 96;
/** Maximum overlap. A longer overlap that begins with a sentence is preferred to a shorter one that does not. */
const MAX_OVERLAP = 160;
/** A unit ends with a sentence if it then fills at least this share of a window. */
const MIN_WINDOW_SHARE = 2 / 3;

export function sizeOf({ of, from, to }: Pick<Unit, 'of' | 'from' | 'to'>): number {
  return of.firsts[to]! - of.firsts[from]!;
}

/**
 * One paragraph as units of at most `most` pieces: itself, or stretches that overlap. No word has more than 100 pieces,
 * so that stretches always get on, and their count grows with the length.
 *
 * @param sentences character stretches of the article's sentences, sorted; those of other paragraphs do no harm
 * @param most pieces that a unit may have, at least 300
 */
export function unitsOf(of: PieceText, sentences: readonly Chars[], most: number): Unit[] {
  const { words, firsts } = of;
  const count = words.length;
  if (count === 0) return [];
  if (firsts[count]! <= most) return [{ of, from: 0, to: count, owns: [0, count] }];
  const begins = sentenceStarts(words, sentences);
  const stretches: { from: number; to: number }[] = [];
  for (let from = 0; ; ) {
    const to = endOf(firsts, begins, from, most);
    stretches.push({ from, to });
    if (to === count) break;
    from = nextStart(firsts, begins, to);
  }
  return stretches.map(({ from, to }, i) => {
    const before = stretches[i - 1];
    const after = stretches[i + 1];
    return { of, from, to, owns: [before ? (before.to + from) / 2 : 0, after ? (to + after.from) / 2 : count] };
  });
}

/** Indices of the words that begin a sentence, sorted. */
function sentenceStarts(words: readonly Word[], sentences: readonly Chars[]): number[] {
  const starts: number[] = [];
  let word = 0;
  for (const { start, end } of sentences) {
    while (word < words.length && words[word]!.start < start) word++;
    if (word < words.length && words[word]!.start < end && starts.at(-1) !== word) starts.push(word);
  }
  return starts;
}

function endOf(firsts: readonly number[], begins: readonly number[], from: number, most: number): number {
  const last = lastAtMost(firsts, firsts[from]! + most);
  if (last === firsts.length - 1) return last;
  const sentence = begins[lastAtMost(begins, last)] ?? 0;
  return sentence > from && firsts[sentence]! - firsts[from]! >= most * MIN_WINDOW_SHARE ? sentence : last;
}

function nextStart(firsts: readonly number[], begins: readonly number[], end: number): number {
  const latest = lastAtMost(firsts, firsts[end]! - MIN_OVERLAP);
  const sentence = begins[lastAtMost(begins, latest)] ?? 0;
  return firsts[end]! - firsts[sentence]! <= MAX_OVERLAP ? sentence : latest;
}

/** Index of the last of sorted values that is at most `value`; -1 where all are greater. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
