import { expect, test } from 'vitest';
import { compare } from '../../eval/compare.ts';

const verdicts = (figures: Record<string, number>, baseline: Record<string, number>) =>
  compare(figures, baseline).map(({ figure, verdict }) => `${figure}: ${verdict}`);

test('a figure is worse or better only by more than the tolerance', () => {
  const baseline = { a: 80, b: 80, c: 80, d: 80 };
  expect(verdicts({ a: 79.4, b: 79.5, c: 80.5, d: 80.6 }, baseline)).toEqual(['a: fell', 'b: ', 'c: ', 'd: rose']);
});

test('a figure that is missing or not a number is reported as gone', () => {
  expect(verdicts({ a: Number.NaN }, { a: 80, b: 80 })).toEqual(['a: gone', 'b: gone']);
});

test('a figure that the baseline lacks is new', () => {
  expect(verdicts({ a: 1 }, {})).toEqual(['a: new']);
});

test('counts are shown and not compared', () => {
  expect(verdicts({ '# statements': 3 }, { '# statements': 300 })).toEqual(['# statements: ']);
});
