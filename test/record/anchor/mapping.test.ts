import { expect, test } from 'vitest';
import { mappingOf } from '../../../src/record/anchor/mapping.ts';

/** "one two three four" became "one then 2 three, four": kept are "one", " three" and " four". */
const mapping = mappingOf(
  [
    { before: 0, after: 0, length: 3 },
    { before: 7, after: 10, length: 6 },
    { before: 13, after: 17, length: 5 },
  ],
  18,
  22,
);

test('an unchanged stretch is mapped whole', () => {
  expect(mapping.whole(0, 3)).toBe(0);
  expect(mapping.whole(8, 13)).toBe(11);
  expect(mapping.whole(14, 18)).toBe(18);
  expect(mapping.whole(2, 4)).toBeNull();
  expect(mapping.whole(8, 18)).toBeNull();
  expect(mapping.whole(4, 6)).toBeNull();
});

test('an insertion is outside of the stretch beside it', () => {
  // "," stands at 16 in the new text, between "three" and " four".
  expect(mapping.end(13)).toBe(16);
  expect(mapping.start(13)).toBe(17);
});

test('a place in a change keeps its relative position', () => {
  expect(mapping.start(3)).toBe(3);
  expect(mapping.start(5)).toBe(7);
  expect(mapping.end(5)).toBe(7);
  expect(mapping.end(7)).toBe(10);
});

test('without unchanged text, places are mapped proportionally', () => {
  const none = mappingOf([], 10, 20);
  expect([none.whole(0, 1), none.start(0), none.start(5), none.end(10)]).toEqual([null, 0, 10, 20]);
  const empty = mappingOf([], 0, 20);
  expect([empty.start(0), empty.end(0)]).toEqual([0, 0]);
});
