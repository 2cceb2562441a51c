import { expect, test } from 'vitest';
import { leafOf, relationShares, relevanceOdds, type Tree } from '../../../src/record/bearing/model.ts';

/** Is feature 0 at most 0.5? If not, is feature 1 at most 2? */
const TREE: Tree = { feature: [0, 1], bound: [0.5, 2], left: [~0, ~1], right: [1, ~2], leaves: [-1, 3, 5] };

test('a tree is walked from its root: at most the bound to the left, more to the right', () => {
  expect(leafOf(TREE, [0.5, 9])).toBe(-1);
  expect(leafOf(TREE, [0.6, 2])).toBe(3);
  expect(leafOf(TREE, [0.6, 2.1])).toBe(5);
  expect(leafOf({ ...TREE, feature: [] }, [1])).toBe(-1);
});

test('log odds are half from weights and half from trees; a feature that is not there is nought', () => {
  const weights = { linear: { words: 2, other: 7 }, names: ['words', 'title'], trees: [TREE, TREE] };
  expect(relevanceOdds(weights, { words: 1 })).toBe(0.5 * 2 + 0.5 * (3 + 3));
});

test('relations without a word for any of them are equally likely', () => {
  expect(new Set(Object.values(relationShares({}, { bias: 1 })))).toEqual(new Set([1 / 8]));
});
