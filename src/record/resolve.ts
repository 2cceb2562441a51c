import { lookedAt } from './comparison-sample.ts';
import type { Finding, Located, Match } from './types.ts';

/** A finding with its number. */
export interface Numbered<F extends Finding = Finding> {
  readonly id: number;
  readonly located: Located<F>;
}

/** What was looked up for findings of one kind: items that share a key with them. */
export interface Candidates {
  /** Items by key. */
  readonly items: ReadonlyMap<number, readonly number[]>;
  /** Some findings of each of those items. */
  readonly members: ReadonlyMap<number, readonly Numbered[]>;
}

/** A finding's item, and why it is that one. */
export interface Placement {
  readonly id: number;
  readonly item: number;
  /** Null where the item is new. */
  readonly join: (Pick<Match, 'score' | 'why'> & { readonly with: number }) | null;
}

/** Two items that may be one. */
export interface Suggestion {
  readonly items: readonly [a: number, b: number];
  readonly findings: readonly [a: number, b: number];
  readonly score: number;
  readonly why: string;
}

export interface Resolved {
  readonly placements: readonly Placement[];
  readonly suggestions: readonly Suggestion[];
  readonly nextItem: number;
}

export interface Identity<F extends Finding = Finding> {
  readonly keys: (located: Located<F>) => readonly number[];
  readonly compare: (a: Located<F>, b: Located<F>) => Match | null;
  /** Whether two findings of one article may stand for one item; the reader has told its entities apart already. */
  readonly withinArticle: boolean;
}

/** Maximum number of joins that are proposed for one finding: the likeliest. */
const MAX_PROPOSALS_PER_FINDING = 2;

/** Maximum number of items sharing keys with a finding that are compared with it. */
const MAX_COMPARED_ITEMS = 12;

/**
 * Maximum number of an article's own items, the newest, that are kept for one key: keeps time linear for a text that
 * repeats itself.
 */
const MAX_OWN_ITEMS_PER_KEY = 20;

/** What people said of items before. */
export interface JoinConstraints {
  /** Pairs of items that a person holds apart; see {@link pairOf}. */
  readonly apart: ReadonlySet<string>;
  /** Items that the article's own findings stand for already. */
  readonly taken: ReadonlySet<number>;
}

/** Name of a pair, the same for both orders. */
export function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Option {
  readonly item: number;
  readonly with: number;
  readonly match: Match;
}

/**
 * Finds for each new finding of one kind the item that it stands for: the best that is the same, else a new one. What
 * may be the same is proposed, never joined; nor is anything joined where people hold two items apart that both fit.
 *
 * @param nextItem number for the next new item
 */
export function resolve<F extends Finding>(
  fresh: readonly Numbered<F>[],
  candidates: Candidates,
  identity: Identity<F>,
  { apart, taken: before }: JoinConstraints,
  nextItem: number,
): Resolved {
  const placements: Placement[] = [];
  const suggestions = new Map<string, Suggestion>();
  const own = new Map<number, number[]>();
  const ownMembers = new Map<number, readonly Numbered[]>();
  const taken = new Set(before);
  let next = nextItem;
  for (const { id, located } of fresh) {
    const keys = [...new Set(identity.keys(located))];
    const options = optionsOf(located, keys, candidates, { own, ownMembers }, identity);
    const same = options.filter(({ item, match }) => {
      return match.verdict === 'same' && (identity.withinArticle || !taken.has(item));
    });
    const best = same[0];
    const disputed = best !== undefined && same.some(({ item }) => apart.has(pairOf(item, best.item)));
    const joined = disputed ? undefined : best;
    const join = joined === undefined ? null : { with: joined.with, score: joined.match.score, why: joined.match.why };
    const item = joined?.item ?? next++;
    placements.push({ id, item, join });
    taken.add(item);
    for (const option of options.filter((each) => each.item !== item).slice(0, MAX_PROPOSALS_PER_FINDING)) {
      // What is the same as a third is for its own findings to say; only doubt about this one is worth a question.
      if (join !== null && option.match.verdict === 'same' && !identity.withinArticle && taken.has(option.item))
        continue;
      const pair = pairOf(item, option.item);
      if (apart.has(pair) || suggestions.has(pair)) continue;
      const { score, why } = option.match;
      suggestions.set(pair, { items: [option.item, item], findings: [option.with, id], score, why });
    }
    for (const key of keys)
      own.set(key, [...(own.get(key) ?? []).filter((one) => one !== item), item].slice(-MAX_OWN_ITEMS_PER_KEY));
    ownMembers.set(item, lookedAt([...(ownMembers.get(item) ?? []), { id, located }]));
  }
  return { placements, suggestions: [...suggestions.values()], nextItem: next };
}

/** Items that a finding may stand for, the best first; of equals the oldest. */
function optionsOf<F extends Finding>(
  located: Located<F>,
  keys: readonly number[],
  { items, members }: Candidates,
  { own, ownMembers }: { own: ReadonlyMap<number, number[]>; ownMembers: ReadonlyMap<number, readonly Numbered[]> },
  { compare, withinArticle }: Identity<F>,
): readonly Option[] {
  const shared = new Set([
    ...keys.flatMap((key) => items.get(key) ?? []),
    ...(withinArticle ? likeliest(keys, own) : []),
  ]);
  const options: Option[] = [];
  for (const item of shared) {
    let best: Option | null = null;
    for (const member of [...(members.get(item) ?? []), ...(ownMembers.get(item) ?? [])]) {
      const match = compare(located, member.located as Located<F>);
      if (match !== null && (best === null || better(match, best.match))) best = { item, with: member.id, match };
    }
    if (best !== null) options.push(best);
  }
  return options.toSorted((a, b) => (better(a.match, b.match) ? -1 : better(b.match, a.match) ? 1 : a.item - b.item));
}

/** Of the items that share keys with a finding those that share most, of equals the newest. */
export function likeliest(keys: readonly number[], items: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of new Set(keys))
    for (const item of items.get(key) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
  return [...shared]
    .toSorted(([a, sharedA], [b, sharedB]) => sharedB - sharedA || b - a)
    .slice(0, MAX_COMPARED_ITEMS)
    .map(([item]) => item);
}

function better(a: Match, b: Match): boolean {
  if (a.verdict !== b.verdict) return a.verdict === 'same';
  return a.score > b.score;
}
