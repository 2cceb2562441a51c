import { type AnalysedSentence, analyse, sentencesAt, type Token } from './analysed-text.ts';
import {
  common,
  isAmount,
  type PassageInput,
  type PledgeInput,
  pledgeTerms,
  type Terms,
  tokensOf,
  weightOfAll,
} from './pair-inputs.ts';

/** A word that says less is not worth being shown. */
const TELLING = 0.3;

/** What a passage has in common with a pledge: the words of the passage's article, each once. */
export interface InCommon {
  /** Words of the pledge in the passage itself, figures apart. */
  readonly own: readonly Token[];
  /** Words of the pledge in its sentences beside it. */
  readonly beside: readonly Token[];
  /** Figures of the pledge in its sentences. */
  readonly amounts: readonly Token[];
  /** What stands around the pledge, in its sentences. */
  readonly nearby: readonly Token[];
  /** What earlier reports on the pledge named, in its sentences. */
  readonly earlierInCommon: readonly Token[];
  /** Where that is little: a sentence shortly before that has words of the pledge; null where there is none, or no need. */
  readonly before: { readonly sentence: AnalysedSentence; readonly tokens: readonly Token[] } | null;
  /** Where that too is missing: words of the pledge in the title above. */
  readonly title: readonly Token[];
}

/** @param earlierTerms what earlier reports on the pledge brought with them */
export function inCommon(pledge: PledgeInput, passage: PassageInput, earlierTerms: Terms): InCommon {
  const its = pledgeTerms(pledge);
  const seen = analyse(passage.articleText);
  const { from, to } = sentencesOf(passage);
  const sentence = seen.sentences.slice(from, to).flatMap(({ tokens }) => tokens);
  const amounts = common(its.core, sentence).filter(isAmount);
  const own = common(its.core, tokensOf(passage)).filter((token) => !isAmount(token));
  const beside = common(its.core, sentence).filter(
    (token) => !isAmount(token) && !own.some(({ stem }) => stem === token.stem),
  );
  const nearby = common(its.near, sentence);
  const earlierInCommon = common(earlierTerms, sentence);
  const much = weightOfAll(own) + weightOfAll(beside) + weightOfAll(nearby) >= 0.8;
  const before = much ? null : strongestBefore(its.core, seen.sentences, from);
  const title = much || before !== null ? [] : common(its.core, seen.title);
  return { own, beside, amounts, nearby, earlierInCommon, before, title };
}

/** Whether a word tells enough to be shown as a tie. */
export const isTelling = ({ weight, kind }: Token): boolean => weight >= TELLING || kind === 'number';

/** The sentences that a passage stands in: from the first to one behind the last. */
export function sentencesOf(passage: PassageInput): { readonly from: number; readonly to: number } {
  const [from, to] = sentencesAt(analyse(passage.articleText), passage.pieces[0]!.start, passage.pieces.at(-1)!.end);
  return { from, to };
}

function strongestBefore(
  core: Terms,
  sentences: readonly AnalysedSentence[],
  from: number,
): { readonly sentence: AnalysedSentence; readonly tokens: readonly Token[] } | null {
  for (let n = from - 1; n >= Math.max(0, from - 3); n--) {
    const sentence = sentences[n];
    const tokens = common(core, sentence?.tokens ?? []);
    if (sentence && weightOfAll(tokens) >= 0.6) return { sentence, tokens };
  }
  return null;
}
