import { ANYWHERE, BEFORE_NAME } from '../../lexicon/abbreviations.ts';
import { normalizedWords, type Word } from '../identity/words/fold-words.ts';
import { FUNCTION_WORDS } from '../identity/words/function-words.ts';
import { remember } from '../identity/words/remember.ts';
import { stemOf } from '../identity/words/stem.ts';
import type { Day } from '../types.ts';
import { weightOf } from './word-weights.ts';

/** An article as it is held against pledges. */
export interface ArticleText {
  /** Names it among others. */
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** Day of publication. */
  readonly day: Day | null;
}

/** A content word. */
export interface Token {
  readonly stem: string;
  /** As it stands in the text. */
  readonly shown: string;
  /** Where in the article's text it begins; -1 in the title. */
  readonly start: number;
  /** How much it tells: 0 for everybody's word, about 1 for one that news hardly ever uses. */
  readonly weight: number;
  readonly kind: 'word' | 'name' | 'number';
}

export interface AnalysedSentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** Place in its paragraph. */
  readonly rank: number;
  readonly tokens: readonly Token[];
  /** All words, folded, in order: function words too. */
  readonly words: readonly Word[];
}

/** An article cut into sentences and content words. */
export interface AnalysedText {
  readonly sentences: readonly AnalysedSentence[];
  readonly paragraphs: number;
  readonly title: readonly Token[];
}

const END = /[.!?…]["'”’»)\]]*\s+/g;
const LAST_WORD = /([\p{L}\p{M}]+)\.["'”’»)\]]*\s+$/u;

/** Cuts an article once; whoever asks again for the same object gets the same answer. Linear in its length. */
export const analyse: (articleText: ArticleText) => AnalysedText = remember(
  ({ text, title }: ArticleText): AnalysedText => {
    const spans = sentencesOf(text);
    const words = spans.map(({ start, end }) => normalizedWords([text.slice(start, end)]));
    const titled = normalizedWords([title ?? '']);
    const names = namesAmong(words);
    return {
      sentences: spans.map((span, n) => ({
        ...span,
        words: words[n] ?? [],
        tokens: tokensOf(words[n] ?? [], names, span.start),
      })),
      paragraphs: (spans.at(-1)?.paragraph ?? 0) + 1,
      title: tokensOf(titled, names, null),
    };
  },
);

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly rank: number;
}

function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let paragraph = 0;
  for (const { index, 0: block } of text.matchAll(/[^\n]+/g)) {
    let from = 0;
    let rank = 0;
    const add = (to: number): void => {
      const exact = block.slice(from, to);
      if (exact.trim() === '') return;
      found.push({ start: index + from, end: index + from + exact.trimEnd().length, paragraph, rank: rank++ });
      from = to;
    };
    for (const end of block.matchAll(END)) {
      const to = end.index + end[0].length;
      if (!abbreviated(block.slice(Math.max(0, to - 24), to), block.charAt(to))) add(to);
    }
    add(block.length);
    if (rank > 0) paragraph++;
  }
  return found;
}

/** Whether a full stop belongs to the word before it. */
function abbreviated(before: string, next: string): boolean {
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (BEFORE_NAME.has(word)) return true;
  if (word.length === 1 && /\p{Lu}/u.test(before.trimEnd().at(-2) ?? '')) return true;
  return ANYWHERE.has(word) && !/\p{Lu}/u.test(next);
}

/** Words that are written with a capital where no sentence begins. */
function namesAmong(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const words of sentences)
    for (const [at, { capital, folded, quoted }] of words.entries())
      if (capital && at > 0 && !(quoted && words[at - 1]?.quoted === false) && !FUNCTION_WORDS.has(folded))
        names.add(folded);
  return names;
}

/** @param from where the sentence begins; null for a title, which may capitalise every word */
function tokensOf(words: readonly Word[], names: ReadonlySet<string>, from: number | null): readonly Token[] {
  const tokens: Token[] = [];
  for (const { folded, shown, capital, start } of words) {
    if (FUNCTION_WORDS.has(folded)) continue;
    const bare = folded.replace(/'s$/, '');
    const kind = /^\d/.test(bare) ? 'number' : capital && names.has(folded) ? 'name' : 'word';
    const stem = stemOf(bare);
    tokens.push({
      stem,
      shown: shown.replace(/['’]s$/, ''),
      start: from === null ? -1 : from + start,
      weight: weightOf(stem, kind),
      kind,
    });
  }
  return tokens;
}

/** The sentences that a stretch of the text touches, by their numbers: from the first to one behind the last. */
export function sentencesAt(
  { sentences }: AnalysedText,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < sentences.length && (sentences[to]?.start ?? 0) < end) to++;
  return [low, Math.max(to, Math.min(low + 1, sentences.length))];
}
