import { quoteOf } from './quote.ts';
import { similarity } from './similarity.ts';

/** A passage that is looked for: its words, the words around it, and where in the new text it is expected. */
export interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset in the new text that its start maps to. */
  readonly near: number;
  /** Whether its first and its last word are whole words; those of what is found must then be so too. */
  readonly wholeStart: boolean;
  readonly wholeEnd: boolean;
}

/** A place that may be the passage. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Of its words to those sought. */
  readonly similarity: number;
  /** Of the words around it to those around the passage: the mean of both sides. */
  readonly context: number;
  readonly score: number;
}

/**
 * What counts when several places could be the passage, after Hypothesis (`match-quote.ts` of its client, "fuzzy
 * anchoring"). Its words count most. The words before and after it together nearly as much, so that the right one of
 * several like places wins over one that is a letter closer. Where it was expected only decides between equals.
 */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 } as const;
const TOTAL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;

/** Distance from the expected place, in UTF-16 units, that halves its weight. */
const HALF_WEIGHT_DISTANCE = 1000;

/** Below this similarity the words have another meaning: the passage is lost, not changed. */
const MIN_SIMILARITY = 0.6;
/** Minimum similarity of contexts that count as the same. Unrelated contexts have about 0.1, rarely 0.45. */
const MIN_CONTEXT_SIMILARITY = 0.5;
/** Passages of this many characters rarely recur by chance; shorter ones need the same context. */
const MIN_DISTINCT_LENGTH = 24;

/** Looks at one place of the new text as a candidate for the passage. */
export function candidateAt(
  after: string,
  { exact, prefix, suffix, near }: Sought,
  start: number,
  end: number,
): Candidate {
  const found = quoteOf(after, { start, end, exact: after.slice(start, end) }, Math.max(prefix.length, suffix.length));
  const quote = similarity(exact, found.exact);
  const before = similarity(prefix, prefix === '' ? '' : found.prefix.slice(-prefix.length));
  const behind = similarity(suffix, found.suffix.slice(0, suffix.length));
  const place = HALF_WEIGHT_DISTANCE / (HALF_WEIGHT_DISTANCE + Math.abs(start - near));
  const points = WEIGHTS.quote * quote + WEIGHTS.prefix * before + WEIGHTS.suffix * behind + WEIGHTS.place * place;
  return { start, end, similarity: quote, context: (before + behind) / 2, score: points / TOTAL };
}

/** Whether the words of a candidate are alike enough to those of the passage. */
export function isAlike({ similarity: quote, start, end }: Candidate): boolean {
  return start < end && quote >= MIN_SIMILARITY;
}

/** Whether a candidate at another place than expected can be the passage, and not just some of the same words. */
export function isPassage(candidate: Candidate, { exact }: Sought): boolean {
  return isAlike(candidate) && (exact.length >= MIN_DISTINCT_LENGTH || candidate.context >= MIN_CONTEXT_SIMILARITY);
}

/** The candidate with the highest score; among equals the first in the text. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates.toSorted((a, b) => b.score - a.score || a.start - b.start || a.end - b.end)[0] ?? null;
}
