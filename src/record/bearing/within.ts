import { type AnalysedText, analyse, sentencesAt } from './analysed-text.ts';
import { type InArticle, type PassageInput, type PledgeInput, type Terms, wordsWithin } from './pair-inputs.ts';
import { type Features, relevanceFeatures } from './relevance.ts';

const NOTHING: Terms = new Map();
/** Distances, in sentences or paragraphs, are told apart up to here. */
const FAR = 12;

/** Whether a passage stands in the article that a pledge was first read in. */
export const isWithin = ({ wordings }: PledgeInput, { articleText }: InArticle): boolean =>
  wordings[0]?.articleText.id === articleText.id;

/**
 * Where a passage stands to a pledge of the same article, beside what the two have in common: articles recall what was pledged
 * and go on to what became of it.
 *
 * @param others the other pledges that stand in the article
 */
export function withinFeatures(pledge: PledgeInput, passage: PassageInput, others: readonly PledgeInput[]): Features {
  const seen = analyse(passage.articleText);
  const its = pledge.wordings[0]!;
  const [from, to] = placeOf(seen, its);
  const [here] = placeOf(seen, passage);
  const gap = Math.abs(sentencesFrom(pledge, passage));
  const paragraphs = Math.abs(paragraphAt(seen, here) - paragraphAt(seen, from));
  const between = others.filter((other) => {
    const [at] = placeOf(seen, other.wordings[0]!);
    return at !== from && (gap === 0 ? at === here : here > from ? at > from && at <= here : at < from && at >= here);
  });
  const words = new Set(wordsWithin(its));
  const own = wordsWithin(passage);
  const overlap = overlapOf(its, passage);
  const after = here >= to ? 1 : 0;
  return {
    ...relevanceFeatures(pledge, passage, NOTHING),
    'same sentence': gap === 0 ? 1 : 0,
    'next sentence': gap === 1 && after === 1 ? 1 : 0,
    'sentence before': gap === 1 && after === 0 ? 1 : 0,
    'two sentences on': gap === 2 && after === 1 ? 1 : 0,
    after,
    near: 1 / (1 + gap),
    'near, after': after / (1 + gap),
    gap: Math.min(FAR, gap) / FAR,
    paragraphs: Math.min(FAR, paragraphs) / FAR,
    'same paragraph': paragraphs === 0 ? 1 : 0,
    'same paragraph, after': paragraphs === 0 && after === 1 ? 1 : 0,
    'next paragraph': paragraphs === 1 && after === 1 ? 1 : 0,
    'pledges between': Math.min(3, between.length) / 3,
    'none between, after': between.length === 0 && after === 1 ? 1 : 0,
    'other pledges': Math.min(5, others.length) / 5,
    'has the pledge': overlap,
    'has the pledge and more': overlap > 0 && own.filter((word) => !words.has(word)).length >= 3 ? 1 : 0,
    'pledge in first paragraph': paragraphAt(seen, from) === 0 ? 1 : 0,
  };
}

/** Sentences from a pledge to a passage of its article: below 0 where it stands before, 0 within the pledge's own. */
export function sentencesFrom({ wordings }: PledgeInput, passage: InArticle): number {
  const seen = analyse(passage.articleText);
  const [from, to] = placeOf(seen, wordings[0]!);
  const [here, end] = placeOf(seen, passage);
  return here >= to ? here - to + 1 : end <= from ? end - from - 1 : 0;
}

/** Whether a passage is, for the most part, the words of a pledge. */
export const isOwnWords = (passage: InArticle, pledged: InArticle): boolean => overlapOf(passage, pledged) > 0.5;

/** Share of the words of the first that the second has, as they stand. */
function overlapOf(its: InArticle, other: InArticle): number {
  let both = 0;
  let all = 0;
  for (const a of its.pieces) {
    all += a.end - a.start;
    for (const b of other.pieces) both += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return all === 0 ? 0 : both / all;
}

function placeOf(seen: AnalysedText, { pieces }: InArticle): readonly [from: number, to: number] {
  return sentencesAt(seen, pieces[0]!.start, pieces.at(-1)!.end);
}

const paragraphAt = ({ sentences }: AnalysedText, n: number): number => sentences[n]?.paragraph ?? 0;
