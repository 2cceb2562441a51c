import { basicTokens, type Word } from '../frames/words.ts';
import { analyse, sentencesAt } from '../record/bearing/analysed-text.ts';
import type { InArticle, PassageInput, PledgeInput } from '../record/bearing/pair-inputs.ts';
import { isWithin } from '../record/bearing/within.ts';

/** What a word of a pair is. The network has an embedding for each. */
export const MARK = { context: 0, pledger: 1, pledge: 2, action: 3, statement: 4 } as const;

/** A stretch of words that the network sees between two separators. */
export interface Segment {
  readonly words: readonly Word[];
  /** One of {@link MARK} for each word. */
  readonly marks: readonly number[];
}

/** A pledge and a passage, as the network of pairs sees them. */
export type PairText = readonly Segment[];

/** Longest stretch of each part, in words. What is longer loses its end; of the sentence before, its beginning is lost. */
const MAX_WORDS = { pledge: 48, around: 14, title: 18, before: 26, passage: 64, after: 16 };

/**
 * A pledge and a passage as the network of pairs sees them: who pledged what, with the rest of its sentence; whether its deadline
 * has passed, or both stand in one article; the title of the later article, and the passage in its sentence, with the sentences before and after it.
 */
export function pairText(pledge: PledgeInput, passage: PassageInput): PairText {
  const segments = [pledgeSegment(pledge), titleSegment(pledge, passage), passageSegment(passage)];
  return segments.filter(({ words }) => words.length > 0);
}

function pledgeSegment({ wordings, pledgers }: PledgeInput): Segment {
  const wording = wordings[0]!;
  const names = segment(basicTokens(pledgers.slice(0, 3).join(', ')).slice(0, 12), MARK.pledger);
  return joined(names, ...inSentence(wording, MARK.pledge, MAX_WORDS.pledge));
}

function titleSegment(pledge: PledgeInput, passage: PassageInput): Segment {
  const { deadline } = pledge;
  const { day, title } = passage.articleText;
  const due = isWithin(pledge, passage)
    ? 'in the same article.'
    : deadline === null || day === null
      ? ''
      : day > deadline.to
        ? 'overdue.'
        : 'not yet due.';
  return segment([...basicTokens(due), ...basicTokens(title ?? '').slice(0, MAX_WORDS.title)], MARK.context);
}

function passageSegment(passage: PassageInput): Segment {
  const seen = analyse(passage.articleText);
  const [from, to] = sentencesAt(seen, passage.pieces[0]!.start, passage.pieces.at(-1)!.end);
  const sentence = (n: number): readonly Word[] => {
    const its = seen.sentences[n];
    return its === undefined ? [] : basicTokens(passage.articleText.text, its.start, its.end);
  };
  const before = sentence(from - 1).slice(-MAX_WORDS.before);
  const after = sentence(to).slice(0, MAX_WORDS.after);
  const mark = passage.kind === 'statement' ? MARK.statement : MARK.action;
  return joined(
    segment(before, MARK.context),
    ...inSentence(passage, mark, MAX_WORDS.passage),
    segment(after, MARK.context),
  );
}

/** The words of a passage, with those of its sentences that stand shortly before and after. */
function inSentence({ articleText, pieces }: InArticle, mark: number, most: number): readonly Segment[] {
  const seen = analyse(articleText);
  const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
  const [from, to] = sentencesAt(seen, start, end);
  const [first, last] = [seen.sentences[from]?.start ?? start, seen.sentences[to - 1]?.end ?? end];
  const own = basicTokens(articleText.text, start, end);
  const within = (word: Word): boolean => pieces.some((piece) => word.start >= piece.start && word.start < piece.end);
  return [
    segment(basicTokens(articleText.text, Math.min(first, start), start).slice(-MAX_WORDS.around), MARK.context),
    { words: own.slice(0, most), marks: own.slice(0, most).map((word) => (within(word) ? mark : MARK.context)) },
    segment(basicTokens(articleText.text, end, Math.max(last, end)).slice(0, MAX_WORDS.around), MARK.context),
  ];
}

const segment = (words: readonly Word[], mark: number): Segment => ({ words, marks: words.map(() => mark) });

function joined(...parts: readonly Segment[]): Segment {
  return { words: parts.flatMap(({ words }) => words), marks: parts.flatMap(({ marks }) => marks) };
}
