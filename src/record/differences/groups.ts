import type { Finding, Located } from '../types.ts';

/** A finding among others of its item. */
export interface Member<F extends Finding = Finding> {
  readonly located: Located<F>;
  /** Its place in the list that was given. */
  readonly index: number;
}

/** Members that give one value. */
export interface Group<V, F extends Finding = Finding> {
  readonly value: V;
  /** One of each outlet, and of each article whose outlet is not known; the first at most {@link MAX_OUTLETS_PER_VALUE}. */
  readonly members: readonly Member<F>[];
}

/** Maximum number of values of one thing that are compared; a longer list does not help readers. */
const MAX_VALUES = 12;

/** Maximum number of outlets that are kept for one value: one is shown, others serve to find a pair of two outlets. */
const MAX_OUTLETS_PER_VALUE = 3;

/**
 * Groups members by the value that they give, in the order in which values first appear. Members without a value are
 * left out.
 *
 * @param keyOf what makes two values equal
 */
export function groupsOf<V, F extends Finding>(
  members: readonly Member<F>[],
  read: (located: Located<F>) => V | null,
  keyOf: (value: V) => string,
): readonly Group<V, F>[] {
  const groups = new Map<string, { value: V; outlets: Map<string, Member<F>> }>();
  for (const member of members) {
    const value = read(member.located);
    if (value === null) continue;
    const key = keyOf(value);
    const group = groups.get(key) ?? { value, outlets: new Map<string, Member<F>>() };
    if (groups.size >= MAX_VALUES && !groups.has(key)) continue;
    groups.set(key, group);
    const outlet = outletOf(member.located);
    if (group.outlets.size < MAX_OUTLETS_PER_VALUE && !group.outlets.has(outlet)) group.outlets.set(outlet, member);
  }
  return [...groups.values()].map(({ value, outlets }) => ({ value, members: [...outlets.values()] }));
}

/** One pair of two groups' members that are of different outlets. */
export interface Pair<V, F extends Finding = Finding> {
  readonly a: Group<V, F>;
  readonly b: Group<V, F>;
  readonly first: Member<F>;
  readonly second: Member<F>;
}

/**
 * Every two groups that different outlets give, with a member of each.
 *
 * @param comparable whether two members of different outlets can be held against each other
 */
export function pairsOf<V, F extends Finding>(
  groups: readonly Group<V, F>[],
  comparable: (first: Located<F>, second: Located<F>) => boolean = () => true,
): readonly Pair<V, F>[] {
  return groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b) => {
      for (const first of a.members) {
        const second = b.members.find(
          ({ located }) => differentOutlets(first.located, located) && comparable(first.located, located),
        );
        if (second) return [{ a, b, first, second }];
      }
      return [];
    }),
  );
}

function differentOutlets(a: Located, b: Located): boolean {
  return a.outlet === null || b.outlet === null ? a.article !== b.article : outletOf(a) !== outletOf(b);
}

/** "The Tide" and "Tide" are one outlet. */
const outletOf = ({ outlet, article }: Located): string =>
  outlet === null ? `@${article}` : outlet.toLowerCase().replace(/^the /, '');
