/**
 * The Merkle tree of RFC 9162 section 2.1 (and of RFC 6962 before it) with SHA-256. Hashes are 32 bytes. A tree over n
 * leaves splits at the largest power of two below n, so that its left parts are perfect trees that never change again;
 * what a growing log has to remember of its past is the roots of those parts.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** Hash of a leaf: SHA-256 of 0x00 and its bytes. */
export function leafHash(bytes: Uint8Array): Hash {
  return sha256(concatBytes(LEAF, bytes));
}

/** Hash of an inner node: SHA-256 of 0x01 and the hashes of its children. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE, left, right));
}

/**
 * The right edge of a tree: roots of the perfect trees it is made of, the largest first, one for each binary one in
 * `size`. All that appending needs, in at most 53 hashes.
 */
export interface Frontier {
  /** Leaves so far. */
  readonly size: number;
  readonly roots: readonly Hash[];
}

export const EMPTY_TREE: Frontier = { size: 0, roots: [] };

/** The frontier after one more leaf, given its leaf hash. Perfect trees of one size join, as carries do in counting. */
export function appendLeaf({ size, roots }: Frontier, leaf: Hash): Frontier {
  const grown = [...roots];
  let joined = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) joined = nodeHash(grown.pop()!, joined);
  return { size: size + 1, roots: [...grown, joined] };
}

/** Root of the tree: its perfect trees joined from the right. That of no leaves is SHA-256 of nothing. */
export function rootOf({ roots }: Frontier): Hash {
  return roots.length === 0 ? sha256(new Uint8Array()) : roots.reduceRight((right, left) => nodeHash(left, right));
}
