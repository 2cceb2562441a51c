import { type AnalysedText, analyse, sentencesAt } from './analysed-text.ts';
import type { InArticle, PassageInput } from './pair-inputs.ts';

/** What the reader found in an article, as far as it may bear on a pledge. */
export interface FoundLater extends PassageInput {
  /** Its number among the findings. */
  readonly finding: number;
}

/** One thing that may bear on a pledge: a finding, or a sentence of which the reader made none. */
export interface Candidate extends PassageInput {
  /** Null where the reader found nothing in the sentence. */
  readonly finding: number | null;
  /** Numbers of the other findings of the sentence. */
  readonly others: readonly number[];
}

/** A sentence with fewer words tells nothing by itself. */
const MIN_WORDS = 4;

/**
 * What of an article can bear on a pledge, one candidate a sentence, in text order: the finding that has most of the
 * sentence, so that a statement and the act that it tells are not put to people twice; where the reader found neither, the
 * sentence itself.
 */
export function candidatesIn(
  articleText: InArticle['articleText'],
  found: readonly FoundLater[],
): readonly Candidate[] {
  const seen = analyse(articleText);
  const bySentence = new Map<number, FoundLater[]>();
  const covered = new Set<number>();
  for (const each of found) {
    const first = each.pieces[0];
    const last = each.pieces.at(-1);
    if (!first || !last) continue;
    const [from, to] = sentencesAt(seen, first.start, last.end);
    bySentence.set(from, [...(bySentence.get(from) ?? []), each]);
    for (let n = from; n < to; n++) covered.add(n);
  }
  return seen.sentences.flatMap((sentence, n): Candidate[] => {
    const its = bySentence.get(n);
    if (its) {
      const [best, ...others] = its.toSorted(
        (a, b) => lengthWithin(seen, n, b) - lengthWithin(seen, n, a) || a.finding - b.finding,
      );
      return [{ ...best!, others: others.map(({ finding }) => finding) }];
    }
    if (covered.has(n) || sentence.words.length < MIN_WORDS) return [];
    const { start, end } = sentence;
    return [{ articleText, pieces: [{ start, end }], kind: 'action', type: null, finding: null, others: [] }];
  });
}

function lengthWithin({ sentences }: AnalysedText, n: number, { pieces }: PassageInput): number {
  const { start, end } = sentences[n]!;
  return pieces.reduce((sum, piece) => sum + Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start)), 0);
}
