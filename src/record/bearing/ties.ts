import { analyse, type Token } from './analysed-text.ts';
import { inCommon, isTelling, sentencesOf } from './in-common.ts';
import { type InArticle, type PassageInput, type PledgeInput, paragraphAround, weightOfAll } from './pair-inputs.ts';

/** A stretch of an article's text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The words that a pledge and a passage have in common, where they stand in both. */
export interface Ties {
  /** Place of the wording among those of the pledge that has most of them; of one in another article, where there is one. */
  readonly wording: number;
  /** In the article of that wording, in the paragraphs that it stands in. */
  readonly pledge: readonly TextRange[];
  /** In the article of the passage: its sentences, and one before them that it goes on from. */
  readonly passage: readonly TextRange[];
}

/** More than all words of a text weigh together. */
const ELSEWHERE = 1e6;

/**
 * Where the words stand that {@link reasonsFor} names as common to both, for whoever lays the two beside each other. Words
 * between that belong to neither cut them; names of those who pledge are none of them.
 */
export function tiesOf(pledge: PledgeInput, passage: PassageInput): Ties {
  const { own, beside, amounts, nearby, before } = inCommon(pledge, passage, new Map());
  const shared = [...own, ...beside, ...amounts, ...nearby, ...(before?.tokens ?? [])];
  const stems = new Set(shared.map(({ stem }) => stem));
  const isShared = ({ stem }: Token): boolean => stems.has(stem);
  const wordings = pledge.wordings.map((wording) => paragraphAround(wording).filter(isShared));
  const weights = wordings.map((tokens, n) => {
    const elsewhere = pledge.wordings[n]?.articleText.id !== passage.articleText.id;
    return weightOfAll(new Map(tokens.map((token) => [token.stem, token])).values()) + (elsewhere ? ELSEWHERE : 0);
  });
  const most = weights.indexOf(Math.max(...weights));
  const { from, to } = sentencesOf(passage);
  const { sentences } = analyse(passage.articleText);
  const here = [...(before === null ? [] : [before.sentence]), ...sentences.slice(from, to)].flatMap(({ tokens }) =>
    tokens.filter(isShared),
  );
  return {
    wording: Math.max(0, most),
    pledge: placesOf(wordings[most] ?? [], pledge.wordings[most]),
    passage: placesOf(here, passage),
  };
}

/** Words side by side are one place; a word that tells little is marked beside one that tells something, and not by itself. */
function placesOf(tokens: readonly Token[], at: InArticle | undefined): readonly TextRange[] {
  const text = at?.articleText.text ?? '';
  const places: { start: number; end: number; telling: boolean }[] = [];
  for (const token of tokens.toSorted((a, b) => a.start - b.start)) {
    const { start, shown } = token;
    const end = start + shown.length;
    const last = places.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.end, start))) {
      last.end = Math.max(last.end, end);
      last.telling ||= isTelling(token);
    } else places.push({ start, end, telling: isTelling(token) });
  }
  return places.filter(({ telling }) => telling).map(({ start, end }) => ({ start, end }));
}
