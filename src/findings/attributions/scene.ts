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
  /** Index of the quotation, at whatever depth, that begins at a token, or -1. */
  readonly opensAt: Int32Array;
  /** Index of the outermost quotation that ends before a token, or -1. */
  readonly closesAt: Int32Array;
  /** End of the time expression that begins at a token, or 0. */
  readonly timeEnd: Int32Array;
  /** What follows each verb group, as far as it has been asked for. */
  readonly complements: Map<VerbGroup, Complement>;
}

export function sceneOf({ tokens, sentences }: Tokens, phrases: Phrases, { quotations, times }: Mentions): Scene {
  const quoteAt = new Int32Array(tokens.length + 1).fill(-1);
  const opensAt = new Int32Array(tokens.length + 1).fill(-1);
  const closesAt = new Int32Array(tokens.length + 1).fill(-1);
  quotations.forEach((quotation, q) => {
    if (quotation.depth === 0) quoteAt.fill(q, quotation.from, quotation.to);
    opensAt[quotation.from] = q;
    // An outer quotation stands before those inside it, so that the first one is the widest.
    if (closesAt[quotation.to]! < 0) closesAt[quotation.to] = q;
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
    opensAt,
    closesAt,
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

/** The quotation that begins at a token, if one does; it may stand inside another. */
export function quotationFrom({ opensAt, quotations }: Scene, at: number): Quotation | undefined {
  return quotations[opensAt[at] ?? -1];
}

/** The outermost quotation that ends before a token, if one does; it may stand inside another. */
export function quotationTo({ closesAt, quotations }: Scene, at: number): Quotation | undefined {
  return quotations[closesAt[at] ?? -1];
}
