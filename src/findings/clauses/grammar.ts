import type { Clause, Phrases, Token } from '../../stages.ts';
import type { Context } from '../context.ts';
import { mended } from './mended.ts';

/** What the finders of pledges and actions ask of a sentence again and again, worked out once an article. */
export interface Grammar {
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  /** Clause of each verb group; none where the group is no verb after all. */
  readonly clauseOf: readonly (Clause | undefined)[];
  /** First finite verb group that each noun phrase is the subject of, or -1. */
  readonly verbOf: Int32Array;
}

const known = new WeakMap<Phrases, Grammar>();

/** The grammar of an article; pledges and actions ask for the same one. */
export function grammarOf(context: Context): Grammar {
  const before = known.get(context.phrases);
  if (before) return before;
  const phrases = mended(context);
  const clauseOf: (Clause | undefined)[] = [];
  const verbOf = new Int32Array(phrases.nouns.length).fill(-1);
  for (const clause of phrases.clauses) {
    clauseOf[clause.verb] = clause;
    const { subject, verb } = clause;
    if (subject !== null && verbOf[subject] === -1 && phrases.verbs[verb]!.form === 'finite') verbOf[subject] = verb;
  }
  const grammar = { tokens: context.tokens.tokens, phrases, clauseOf, verbOf };
  known.set(context.phrases, grammar);
  return grammar;
}

/** Noun phrase that begins at a token, quotation marks before it stepped over; -1 where none does. */
export function nounFrom({ tokens, phrases }: Grammar, at: number): number {
  let i = at;
  while (isQuote(tokens[i])) i++;
  const noun = phrases.nounAt[i] ?? -1;
  return noun >= 0 && phrases.nouns[noun]!.from === i ? noun : -1;
}

export const isQuote = (token: Token | undefined): boolean => token !== undefined && QUOTES.has(token.text);

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', "''", '``']);

/** A straight mark opens when white space stands before it, or nothing. */
export function opensQuote(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text === '“' || token.text === '``') return true;
  if (token.text === '”' || token.text === "''") return false;
  return (token.spaced || i === 0 || tokens[i - 1]!.sentence !== token.sentence) && tokens[i + 1]?.spaced === false;
}
