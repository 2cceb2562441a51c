import type { ActionType, PledgeKind } from '../../types.ts';
import type { Days } from '../days.ts';
import { stemsOf } from '../identity/words/content.ts';
import { remember } from '../identity/words/remember.ts';
import { type AnalysedSentence, type ArticleText, analyse, sentencesAt, type Token } from './analysed-text.ts';

/** Where in an article something stands. */
export interface InArticle {
  readonly articleText: ArticleText;
  /** Its pieces, in order; at least one. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

/** A pledge as the record has it. */
export interface PledgeInput {
  /** All reports of it; the first is the earliest. */
  readonly wordings: readonly InArticle[];
  /** Names of those who pledge. */
  readonly pledgers: readonly string[];
  readonly form: PledgeKind;
  readonly deadline: Days | null;
}

/** A statement or an action that may bear on a pledge. */
export interface PassageInput extends InArticle {
  readonly kind: 'statement' | 'action';
  readonly type: ActionType | null;
  /** Whether the record has a pledge on the same words. */
  readonly pledges?: boolean;
}

/** Distinct stems, each with the token that tells most. */
export type Terms = ReadonlyMap<string, Token>;

/** What a pledge is about. */
export interface PledgeTerms {
  /** Of its own words. */
  readonly core: Terms;
  readonly coreWeight: number;
  /** Of the paragraph around and the title above it, without those of {@link core}. */
  readonly near: Terms;
  readonly nearWeight: number;
  /** Stems of the names of those who pledge. */
  readonly pledgers: ReadonlySet<string>;
  /** Numbers of its own words that could be an amount: no years, no single digits. */
  readonly numbers: ReadonlySet<string>;
  /** Names in its own words and around them. */
  readonly names: ReadonlySet<string>;
  /** All words of its own wording, folded. */
  readonly words: readonly string[];
}

export const pledgeTerms: (pledge: PledgeInput) => PledgeTerms = remember((pledge: PledgeInput): PledgeTerms => {
  const own = pledge.wordings.flatMap(tokensOf);
  const lower = new Set(own.filter(({ kind }) => kind !== 'name').map(({ stem }) => stem));
  const pledgers = new Set(stemsOf(pledge.pledgers).filter((stem) => !lower.has(stem)));
  const kept = (tokens: readonly Token[]): Token[] => tokens.filter(({ stem }) => !pledgers.has(stem));
  const core = termsOf(kept(own));
  const around = pledge.wordings.flatMap((wording) => [
    ...paragraphAround(wording),
    ...analyse(wording.articleText).title,
  ]);
  const near = new Map([...termsOf(kept(around))].filter(([stem]) => !core.has(stem)));
  const all = [...core.values(), ...near.values()];
  return {
    core,
    coreWeight: weightOfAll(core.values()),
    near,
    nearWeight: weightOfAll(near.values()),
    pledgers,
    numbers: new Set([...core.values()].filter(isAmount).map(({ stem }) => stem)),
    names: new Set(all.filter(({ kind }) => kind === 'name').map(({ stem }) => stem)),
    words: pledge.wordings.flatMap((wording) => wordsWithin(wording)),
  };
});

export const isAmount = ({ kind, stem }: Token): boolean => kind === 'number' && !/^\d$|^(?:19|20)\d\d$/.test(stem);

/** The content words of a passage, in order. */
export function tokensOf({ articleText, pieces }: InArticle): Token[] {
  const seen = analyse(articleText);
  return pieces.flatMap(({ start, end }) => {
    const [from, to] = sentencesAt(seen, start, end);
    return seen.sentences
      .slice(from, to)
      .flatMap(({ tokens }) => tokens.filter((token) => token.start >= start && token.start < end));
  });
}

/** All words of a passage, folded. */
export function wordsWithin({ articleText, pieces }: InArticle): string[] {
  const seen = analyse(articleText);
  return pieces.flatMap(({ start, end }) => {
    const [from, to] = sentencesAt(seen, start, end);
    return seen.sentences.slice(from, to).flatMap((sentence) => wordsFrom(sentence, start, end));
  });
}

export function wordsFrom({ words, start: from }: AnalysedSentence, start: number, end: number): string[] {
  return words.filter((word) => from + word.start >= start && from + word.start < end).map(({ folded }) => folded);
}

/** The content words of the paragraphs that a passage stands in, in order. */
export function paragraphAround({ articleText, pieces }: InArticle): Token[] {
  const seen = analyse(articleText);
  const paragraphs = new Set(
    pieces.flatMap(({ start, end }) => {
      const [from, to] = sentencesAt(seen, start, end);
      return seen.sentences.slice(from, to).map(({ paragraph }) => paragraph);
    }),
  );
  return seen.sentences.flatMap(({ paragraph, tokens }) => (paragraphs.has(paragraph) ? tokens : []));
}

export function termsOf(tokens: readonly Token[]): Map<string, Token> {
  const terms = new Map<string, Token>();
  for (const token of tokens) {
    const known = terms.get(token.stem);
    if (!known || known.weight < token.weight) terms.set(token.stem, token);
  }
  return terms;
}

export function weightOfAll(tokens: Iterable<Token>): number {
  let sum = 0;
  for (const { weight } of tokens) sum += weight;
  return sum;
}

/** The tokens of `terms` whose stems stand among `tokens`, each once. */
export function common(terms: Terms, tokens: readonly Token[]): Token[] {
  const found = new Set<string>();
  return tokens.flatMap((token) => {
    if (found.has(token.stem) || !terms.has(token.stem)) return [];
    found.add(token.stem);
    return [token];
  });
}
