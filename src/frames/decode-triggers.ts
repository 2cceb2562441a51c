import type { Span } from '../stages.ts';
import { logSoftmax } from './probabilities.ts';
import { FRAMES } from './tuned.ts';

/** Labels of a head that marks triggers. */
const [O, B, I] = [0, 1, 2];

/** Logarithmic probabilities of O, B and I for each word: `[words, 3]`. */
export type TriggerScores = Float64Array;

/** @param logits of all heads for each word, `[words, width]`; `at` is where the head's three begin */
export function triggerScores(logits: Float32Array, words: number, width: number, at: number): TriggerScores {
  const scores = new Float64Array(words * 3);
  for (let word = 0; word < words; word++) {
    logSoftmax(logits, word * width + at, 3, scores.subarray(word * 3, word * 3 + 3));
  }
  return scores;
}

/** How likely the head holds the words of a trigger to belong to one, on average: 0 to 1. */
export function seenOf(scores: TriggerScores, { from, to }: Span): number {
  let sum = 0;
  for (let word = from; word < to; word++) sum += 1 - Math.exp(scores[word * 3 + O]!);
  return sum / (to - from);
}

/**
 * Stretches of words that more likely than `least` belong to a trigger; a word that rather begins one than goes on opens
 * the next. Low on purpose: whether a stretch is a trigger at all is for the second network to say.
 */
export function runTriggers(scores: TriggerScores, least: number): Span[] {
  const words = scores.length / 3;
  const inside = (word: number): number => 1 - Math.exp(scores[word * 3 + O]!);
  const goesOn = (word: number): boolean => {
    const on = scores[word * 3 + I]!;
    return Math.exp(on) >= least && on >= scores[word * 3 + B]!;
  };
  const runs: Span[] = [];
  let word = 0;
  while (word < words) {
    if (inside(word) < least) {
      word++;
      continue;
    }
    let to = word + 1;
    while (to < words && goesOn(to)) to++;
    const next = to;
    let from = word;
    let most = 0;
    for (let each = from; each < to; each++) most = Math.max(most, inside(each));
    while (to - from > 1 && inside(from) < FRAMES.triggerEnd.value * most) from++;
    while (to - from > 1 && inside(to - 1) < FRAMES.triggerEnd.value * most) to--;
    if (seenOf(scores, { from, to }) >= least) runs.push({ from, to });
    word = next;
  }
  return runs;
}

/** Radius, in words, within which an anchor must have the highest score. */
const ANCHOR_RADIUS = 2;

/**
 * Words that anchor a pledge: those with P(B) of at least `least` that no word within two is likelier than, and the
 * first word of each run of P(O) below one half that holds none of them. Of equals the first stands.
 */
export function anchorTriggers(scores: TriggerScores, least: number): Span[] {
  const words = scores.length / 3;
  const begin = (word: number): number => scores[word * 3 + B]!;
  const anchors = new Set<number>();
  for (let word = 0; word < words; word++) {
    if (Math.exp(begin(word)) >= least && isPeak(begin, word, words)) anchors.add(word);
  }
  const half = Math.log(0.5);
  for (let from = 0; from < words; from++) {
    if (scores[from * 3 + O]! >= half) continue;
    let to = from;
    let held = false;
    for (; to < words && scores[to * 3 + O]! < half; to++) held ||= anchors.has(to);
    if (!held) anchors.add(from);
    from = to;
  }
  return [...anchors].toSorted((a, b) => a - b).map((word) => ({ from: word, to: word + 1 }));
}

function isPeak(begin: (word: number) => number, word: number, words: number): boolean {
  for (let other = Math.max(0, word - ANCHOR_RADIUS); other <= Math.min(words - 1, word + ANCHOR_RADIUS); other++) {
    if (other < word ? begin(other) >= begin(word) : begin(other) > begin(word)) return false;
  }
  return true;
}
