import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendLeaf, EMPTY_TREE, type Hash, leafHash, rootOf } from '../../../src/record/history/merkle.ts';
import { consistencyProof, inclusionProof, proverOf } from '../../../src/record/history/proofs.ts';
import { verifyConsistency, verifyInclusion } from '../../../src/record/history/verify.ts';

/** The reference leaves and roots of Certificate Transparency (google/certificate-transparency, merkle_tree_test). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(hexToBytes(hex)),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hex = (hashes: readonly Hash[]): string[] => hashes.map((hash) => bytesToHex(hash).slice(0, 8));

/** `roots[n]` is the root over the first n leaves, as appending gives it. */
function rootsOf(leaves: readonly Hash[]): Hash[] {
  let tree = EMPTY_TREE;
  const roots = [rootOf(tree)];
  for (const leaf of leaves) {
    tree = appendLeaf(tree, leaf);
    roots.push(rootOf(tree));
  }
  return roots;
}

const MAX_TREE_SIZE = 65;
const many = Array.from({ length: MAX_TREE_SIZE }, (_, i) => leafHash(Uint8Array.of(i)));
const manyRoots = rootsOf(many);

describe('the tree', () => {
  test('has the reference roots', () => {
    expect(rootsOf(LEAVES).map(bytesToHex)).toEqual(ROOTS);
  });

  test('stores one hash for each binary one in its size', () => {
    const seven = LEAVES.slice(0, 7).reduce(appendLeaf, EMPTY_TREE);
    expect(seven.size).toBe(7);
    expect(seven.roots).toHaveLength(3);
    expect(appendLeaf(seven, LEAVES[7]!).roots).toHaveLength(1);
    // Appending leaves the frontier it is given alone.
    expect(bytesToHex(rootOf(seven))).toBe(ROOTS[7]);
  });
});

describe('proofs of inclusion', () => {
  test.each([
    [0, 1, []],
    [0, 8, ['96a296d2', '5f083f0a', '6b47aaf2']],
    [5, 8, ['bc1a0643', 'ca854ea1', 'd37ee418']],
    [2, 3, ['fac54203']],
    [1, 5, ['6e340b9c', '5f083f0a', 'bc1a0643']],
  ])('of leaf %i in %i are the reference ones', (index, size, proof) => {
    expect(hex(inclusionProof(LEAVES, index, size))).toEqual(proof);
  });

  test('verify every leaf of every size, and nothing else', () => {
    const prover = proverOf(many);
    for (let size = 1; size <= MAX_TREE_SIZE; size++)
      for (let index = 0; index < size; index++) {
        const proof = prover.inclusion(index, size);
        const claim = { leaf: many[index]!, index, size, root: manyRoots[size]!, proof };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: many[(index + 1) % MAX_TREE_SIZE]! })).toBe(false);
        expect(verifyInclusion({ ...claim, root: manyRoots[size - 1]! })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, many[0]!] })).toBe(false);
        if (size > 1) {
          expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
        }
      }
  });

  test('fail with any bit flipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MAX_TREE_SIZE }), fc.nat(), fc.nat(), fc.nat(), (size, at, which, bit) => {
        const index = at % size;
        const proof = inclusionProof(many, index, size).map((hash) => Uint8Array.from(hash));
        const hash = proof[which % proof.length]!;
        hash[(bit >> 3) % 32]! ^= 1 << (bit % 8);
        expect(verifyInclusion({ leaf: many[index]!, index, size, root: manyRoots[size]!, proof })).toBe(false);
      }),
    );
  });

  test('are refused outside the tree', () => {
    expect(() => inclusionProof(LEAVES, 8, 8)).toThrow('no proof of leaf 8 in a tree of 8: there are 8 leaves');
    expect(() => inclusionProof(LEAVES, 0, 9)).toThrow(RangeError);
    expect(() => inclusionProof(LEAVES, -1, 3)).toThrow(RangeError);
    expect(() => inclusionProof(LEAVES, 0.5, 3)).toThrow(RangeError);
    const root = manyRoots[1]!;
    expect(verifyInclusion({ leaf: many[0]!, index: 1, size: 1, root, proof: [] })).toBe(false);
    expect(verifyInclusion({ leaf: many[0]!, index: -1, size: 1, root, proof: [] })).toBe(false);
    expect(verifyInclusion({ leaf: many[0]!, index: 0, size: Number.NaN, root, proof: [] })).toBe(false);
  });
});

describe('proofs of consistency', () => {
  test.each([
    [1, 1, []],
    [0, 8, []],
    [1, 8, ['96a296d2', '5f083f0a', '6b47aaf2']],
    [6, 8, ['0ebc5d34', 'ca854ea1', 'd37ee418']],
    [2, 5, ['5f083f0a', 'bc1a0643']],
  ])('from %i to %i leaves are the reference ones', (first, second, proof) => {
    expect(hex(consistencyProof(LEAVES, first, second))).toEqual(proof);
  });

  test('verify every two sizes, and nothing else', () => {
    const prover = proverOf(many);
    for (let second = 0; second <= MAX_TREE_SIZE; second++)
      for (let first = 0; first <= second; first++) {
        const proof = prover.consistency(first, second);
        const [firstRoot, secondRoot] = [manyRoots[first]!, manyRoots[second]!];
        const claim = { first, firstRoot, second, secondRoot, proof };
        expect(verifyConsistency(claim), `${first} to ${second}`).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: leafHash(firstRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, many[0]!] })).toBe(false);
        if (first > 0) expect(verifyConsistency({ ...claim, secondRoot: leafHash(secondRoot) })).toBe(false);
        if (proof.length > 0) expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
      }
  });

  test('fail with any bit flipped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: MAX_TREE_SIZE }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (second, at, which, bit) => {
          const first = 1 + (at % (second - 1));
          const proof = consistencyProof(many, first, second).map((hash) => Uint8Array.from(hash));
          proof[which % proof.length]![(bit >> 3) % 32]! ^= 1 << (bit % 8);
          const [firstRoot, secondRoot] = [manyRoots[first]!, manyRoots[second]!];
          expect(verifyConsistency({ first, firstRoot, second, secondRoot, proof })).toBe(false);
        },
      ),
    );
  });

  test('fail for a rewritten history', () => {
    const rewritten = many.with(3, leafHash(Uint8Array.of(99)));
    const proof = consistencyProof(rewritten, 10, 20);
    const claim = { first: 10, firstRoot: manyRoots[10]!, second: 20, proof };
    expect(verifyConsistency({ ...claim, secondRoot: rootsOf(rewritten)[20]! })).toBe(false);
  });

  test('are refused backwards', () => {
    expect(() => consistencyProof(LEAVES, 5, 4)).toThrow('no proof from 5 to 4 leaves');
    const [firstRoot, secondRoot] = [manyRoots[5]!, manyRoots[4]!];
    expect(verifyConsistency({ first: 5, firstRoot, second: 4, secondRoot, proof: [] })).toBe(false);
  });
});
