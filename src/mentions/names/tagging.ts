import { NAME_KINDS, type NameKind, type Sentence, type Span, type TaggedName, type Token } from '../../stages.ts';
import { isCapital } from './casing.ts';
import { describes, FUNCTION, isAcronymOf } from './run-words.ts';

/** A name as the trained reader tags it, in tokens. */
export interface Tag extends Span {
  readonly shares: Shares;
  /** How likely it is a name of any kind. */
  readonly named: number;
}

/** What the trained reader tags in an article. */
export interface Tagging {
  /** In text order; they do not overlap. */
  readonly tags: readonly Tag[];
  /** Index of the tag that covers a token, or -1; parallel to the tokens. */
  readonly at: Int32Array;
}

/** Lays tagged names on tokens. A token of which less than half is tagged ("US" in "US-backed") is no part of a name. */
export function taggingOf(tokens: readonly Token[], keys: readonly string[], names: readonly TaggedName[]): Tagging {
  const at = new Int32Array(tokens.length).fill(-1);
  const tags: Tag[] = [];
  let token = 0;
  for (const { start, end, shares } of names) {
    while (token < tokens.length && tokens[token]!.end <= start) token++;
    let from = token;
    let to = token;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    const belongs = (i: number): boolean => mostly(tokens[i]!, start, end) && mayEnd(tokens[i]!, keys[i]!);
    while (from < to && !belongs(from)) from++;
    while (to > from && !belongs(to - 1)) to--;
    if (from === to || at[from] !== -1) continue;
    at.fill(tags.length, from, to);
    tags.push({ from, to, shares, named: NAME_KINDS.reduce((sum, kind) => sum + shares[kind], 0) });
  }
  return { tags, at };
}

/** Whether a word may be the first or the last of a name. */
const mayEnd = (token: Token, key: string): boolean =>
  isCapital(token) &&
  (!FUNCTION.has(key) || isAcronymOf(key, token.text)) &&
  !(key.includes('-') && describes(key, token.text));

const mostly = (token: Token, start: number, end: number): boolean =>
  2 * (Math.min(token.end, end) - Math.max(token.start, start)) >= token.end - token.start;

/** Tags that share tokens with a span, in text order. */
export function tagsIn({ tags, at }: Tagging, { from, to }: Span): Tag[] {
  const found: Tag[] = [];
  for (let i = from; i < to; i++) {
    const tag = tags[at[i]!];
    if (tag && tag !== found.at(-1)) found.push(tag);
  }
  return found;
}

/** Probability of each kind; the rest to 1 is the probability of no name. */
export type Shares = Readonly<Record<NameKind, number>>;

/**
 * What spans are taken for, over all runs of the same words together: throughout an article a name is a name, and of one
 * kind.
 */
export function sharesIn(tagging: Tagging, keys: readonly string[], runs: readonly Span[]): (span: Span) => Shares {
  const wordsOf = ({ from, to }: Span): string => keys.slice(from, to).join(' ');
  const means = new Map<string, { sums: Record<NameKind, number>; count: number }>();
  for (const run of runs) {
    const words = wordsOf(run);
    const own = sharesOf(tagging, run);
    const mean = means.get(words);
    if (!mean) means.set(words, { sums: own, count: 1 });
    else {
      for (const kind of NAME_KINDS) mean.sums[kind] += own[kind];
      mean.count++;
    }
  }
  for (const { sums, count } of means.values()) for (const kind of NAME_KINDS) sums[kind] /= count;
  return (span) => means.get(wordsOf(span))?.sums ?? sharesOf(tagging, span);
}

/** Mean share of each kind over the tokens of a span. */
function sharesOf({ tags, at }: Tagging, { from, to }: Span): Record<NameKind, number> {
  const sums = Object.fromEntries(NAME_KINDS.map((kind) => [kind, 0])) as Record<NameKind, number>;
  for (let i = from; i < to; i++) {
    const tag = tags[at[i]!];
    if (tag) for (const kind of NAME_KINDS) sums[kind] += tag.shares[kind] / (to - from);
  }
  return sums;
}

/** Whether the trained reader saw a sentence: furniture it does not see. */
export const seen = ({ role }: Sentence): boolean => role !== 'furniture';
