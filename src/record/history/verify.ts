/** Verification of proofs, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 do it. Nothing here trusts its input. */
import { EMPTY_TREE, type Hash, nodeHash, rootOf } from './merkle.ts';

/** What a proof of inclusion claims. */
export interface Inclusion {
  readonly leaf: Hash;
  /** Of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** What a proof of consistency claims: that the first tree is the beginning of the second. */
export interface Consistency {
  readonly first: number;
  readonly firstRoot: Hash;
  readonly second: number;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the proof shows that the leaf is in the tree. */
export function verifyInclusion({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes(proof)) return false;
  // Numbers may exceed 32 bits, so halves are taken by division. `at` and `last` are the node and the last node of a level.
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(beside, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(hash, root);
}

/** Whether the proof shows that the first tree is the beginning of the second. Every tree begins with the empty one. */
export function verifyConsistency({ first, firstRoot, second, secondRoot, proof }: Consistency): boolean {
  if (!isCount(first) || !isCount(second) || first > second || !areHashes(proof)) return false;
  if (first === 0)
    return proof.length === 0 && equal(firstRoot, rootOf(EMPTY_TREE)) && (second > 0 || equal(secondRoot, firstRoot));
  if (first === second) return proof.length === 0 && equal(firstRoot, secondRoot);
  // Where the first tree is perfect, its root is the first hash of the path, and is left out of the proof.
  const [start, ...rest] = isPower(first) ? [firstRoot, ...proof] : proof;
  if (!start) return false;
  let at = first - 1;
  let last = second - 1;
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let old = start;
  let whole = start;
  for (const beside of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      old = nodeHash(beside, old);
      whole = nodeHash(beside, whole);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else whole = nodeHash(whole, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(old, firstRoot) && equal(whole, secondRoot);
}

function equal(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Whether all are as long as hashes are: hashed together, a longer and a shorter one could stand for two others. */
function areHashes(proof: readonly Hash[]): boolean {
  return proof.every((hash) => hash.length === 32);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPower(value: number): boolean {
  let rest = value;
  while (!isOdd(rest)) rest = half(rest);
  return rest === 1;
}
