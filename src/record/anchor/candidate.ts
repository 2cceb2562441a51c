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
const HALF = 1000;

/** Words less alike than this say something else: the passage is lost, not changed. */
const ALIKE = 0.6;
/** Words around that are more alike than this are the same words; unlike ones are 0.1 alike, and seldom 0.45. */
const FAMILIAR = 0.5;
/** So many letters are seldom the same by chance; fewer need familiar words around them. */
const DISTINCT = 24;

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
  const place = HALF / (HALF + Math.abs(start - near));
  const points = WEIGHTS.quote * quote + WEIGHTS.prefix * before + WEIGHTS.suffix * behind + WEIGHTS.place * place;
  return { start, end, similarity: quote, context: (before + behind) / 2, score: points / TOTAL };
}

/** Whether the words of a candidate are alike enough to those of the passage. */
export function isAlike({ similarity: quote, start, end }: Candidate): boolean {
  return start < end && quote >= ALIKE;
}

/** Whether a candidate at another place than expected can be the passage, and not just some of the same words. */
export function isPassage(candidate: Candidate, { exact }: Sought): boolean {
  return isAlike(candidate) && (exact.length >= DISTINCT || candidate.context >= FAMILIAR);
}

/** The candidate with the highest score; among equals the first in the text. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates.toSorted((a, b) => b.score - a.score || a.start - b.start || a.end - b.end)[0] ?? null;
}
