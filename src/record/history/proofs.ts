/** Proofs of inclusion and of consistency, as RFC 9162 sections 2.1.3.1 and 2.1.4.1 generate them. */
import { type Hash, nodeHash } from './merkle.ts';

/** Makes proofs over one list of leaves. */
export interface Prover {
  /** See {@link inclusionProof}. */
  readonly inclusion: (index: number, size: number) => readonly Hash[];
  /** See {@link consistencyProof}. */
  readonly consistency: (first: number, second: number) => readonly Hash[];
}

/**
 * Proof that the leaf at `index` is in the tree of the first `size` leaves: the hashes beside its path, the lowest first.
 * Costs as many hashes as there are leaves; {@link proverOf} shares that among many proofs.
 *
 * @throws RangeError where 0 ≤ index < size ≤ number of leaves does not hold
 */
export function inclusionProof(leafHashes: readonly Hash[], index: number, size: number): readonly Hash[] {
  return proverOf(leafHashes).inclusion(index, size);
}

/**
 * Proof that the tree of the first `first` leaves is the beginning of that of the first `second` leaves. Empty where one
 * of them is no tree or both are the same.
 *
 * @throws RangeError where 0 ≤ first ≤ second ≤ number of leaves does not hold
 */
export function consistencyProof(leafHashes: readonly Hash[], first: number, second: number): readonly Hash[] {
  return proverOf(leafHashes).consistency(first, second);
}

/** Hashes all perfect trees over the leaves once (as many hashes as leaves); each proof is then logarithmic. */
export function proverOf(leafHashes: readonly Hash[]): Prover {
  const levels = perfectTrees(leafHashes);

  /** Root of the tree over leaves `from` to `to`, where `from` is a multiple of that tree's width. */
  function root(from: number, to: number): Hash {
    const width = to - from;
    const level = Math.log2(width);
    if (Number.isInteger(level)) return levels[level]![from / width]!;
    const split = from + largestPowerBelow(width);
    return nodeHash(root(from, split), root(split, to));
  }

  function path(index: number, from: number, to: number): Hash[] {
    if (to - from === 1) return [];
    const split = from + largestPowerBelow(to - from);
    return index < split
      ? [...path(index, from, split), root(split, to)]
      : [...path(index, split, to), root(from, split)];
  }

  /** SUBPROOF of RFC 9162: `whole` while the first tree is one that its verifier knows the root of. */
  function subproof(first: number, from: number, to: number, whole: boolean): Hash[] {
    if (first === to) return whole ? [] : [root(from, to)];
    const split = from + largestPowerBelow(to - from);
    return first <= split
      ? [...subproof(first, from, split, whole), root(split, to)]
      : [...subproof(first, split, to, false), root(from, split)];
  }

  return {
    inclusion(index, size) {
      if (!ordered(0, index, size - 1, leafHashes.length - 1))
        throw new RangeError(`no proof of leaf ${index} in a tree of ${size}: there are ${leafHashes.length} leaves`);
      return path(index, 0, size);
    },
    consistency(first, second) {
      if (!ordered(0, first, second, leafHashes.length))
        throw new RangeError(`no proof from ${first} to ${second} leaves: there are ${leafHashes.length} leaves`);
      return first === 0 ? [] : subproof(first, 0, second, true);
    },
  };
}

/** Level by level, from the leaves up, the roots of the perfect trees that the leaves fill. */
function perfectTrees(leaves: readonly Hash[]): readonly (readonly Hash[])[] {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; ) {
    const level: Hash[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i]!, below[i + 1]!));
    levels.push(level);
    below = level;
  }
  return levels;
}

function largestPowerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}

function ordered(...numbers: readonly number[]): boolean {
  return numbers.every((number, i) => Number.isSafeInteger(number) && (i === 0 || numbers[i - 1]! <= number));
}
