import type { Mentions, NounPhrase, Phrases, Quotation, Sentence, Token, Tokens, VerbGroup } from '../../stages.ts';
import type { Complement } from './complement.ts';

/** What the attribution rules look at: the earlier stages' results with an index or two over the tokens. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly nouns: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly phrases: Phrases;
  readonly quotations: readonly Quotation[];
  /** Index of the outermost quotation that covers a token, or -1. */
  readonly quoteAt: Int32Array;
  /** End of the time expression that begins at a token, or 0. */
  readonly timeEnd: Int32Array;
  /** What follows each verb group, as far as it has been asked for. */
  readonly complements: Map<VerbGroup, Complement>;
}

export function sceneOf({ tokens, sentences }: Tokens, phrases: Phrases, { quotations, times }: Mentions): Scene {
  const quoteAt = new Int32Array(tokens.length + 1).fill(-1);
  quotations.forEach((quotation, q) => {
    if (quotation.depth === 0) quoteAt.fill(q, quotation.from, quotation.to);
  });
  const timeEnd = new Int32Array(tokens.length + 1);
  for (const time of times) timeEnd[time.from] = time.to;
  return {
    tokens,
    sentences,
    nouns: phrases.nouns,
    verbs: phrases.verbs,
    phrases,
    quotations,
    quoteAt,
    timeEnd,
    complements: new Map(),
  };
}

/** The noun phrase that begins at a token, if one does. */
export function nounFrom({ phrases, nouns }: Scene, at: number): NounPhrase | undefined {
  const noun = nouns[phrases.nounAt[at] ?? -1];
  return noun?.from === at ? noun : undefined;
}

/** The verb group that begins at a token, if one does. */
export function verbFrom({ phrases, verbs }: Scene, at: number): VerbGroup | undefined {
  const verb = verbs[phrases.verbAt[at] ?? -1];
  return verb?.from === at ? verb : undefined;
}

/** The outermost quotation that begins at a token, if one does. */
export function quotationFrom({ quoteAt, quotations }: Scene, at: number): Quotation | undefined {
  const quotation = quotations[quoteAt[at] ?? -1];
  return quotation?.from === at ? quotation : undefined;
}

/** The outermost quotation that ends before a token, if one does. */
export function quotationTo({ quoteAt, quotations }: Scene, at: number): Quotation | undefined {
  const quotation = at > 0 ? quotations[quoteAt[at - 1] ?? -1] : undefined;
  return quotation?.to === at ? quotation : undefined;
}

export const isPunctuation = (token: Token | undefined): boolean => token?.pos === 'PUNCT';
