import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteOf } from '../../../src/record/anchor/quote.ts';
import { strangeText } from './texts.ts';

const TEXT = 'Mayor Ida Fenn promised to buy ten ferries by the end of the year.';

test('a quote has the words around the passage', () => {
  const exact = 'ten ferries';
  expect(quoteOf(TEXT, { start: 31, end: 42, exact })).toEqual({
    exact,
    prefix: 'Mayor Ida Fenn promised to buy ',
    suffix: ' by the end of the year.',
  });
  expect(quoteOf(TEXT, { start: 31, end: 42, exact }, 4)).toEqual({ exact, prefix: 'buy ', suffix: ' by ' });
  expect(quoteOf(TEXT, { start: 0, end: TEXT.length, exact: TEXT })).toEqual({ exact: TEXT, prefix: '', suffix: '' });
});

test('a quote cuts no surrogate pair', () => {
  const text = 'a😀b😀c';
  expect(quoteOf(text, { start: 3, end: 4, exact: 'b' }, 1)).toEqual({ exact: 'b', prefix: '', suffix: '' });
  expect(quoteOf(text, { start: 3, end: 4, exact: 'b' }, 2)).toEqual({ exact: 'b', prefix: '😀', suffix: '😀' });
  // Even where the passage does.
  expect(quoteOf(text, { start: 2, end: 5, exact: text.slice(2, 5) })).toMatchObject({ prefix: 'a', suffix: 'c' });
});

test('a quote stands in its text', () => {
  const wild = fc.tuple(strangeText, fc.nat(), fc.nat(), fc.nat({ max: 40 }));
  fc.assert(
    fc.property(wild, ([text, a, b, context]) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const { exact, prefix, suffix } = quoteOf(text, { start, end, exact: text.slice(start, end) }, context);
      expect(prefix.length).toBeLessThanOrEqual(context);
      expect(suffix.length).toBeLessThanOrEqual(context);
      expect(exact).toBe(text.slice(start, end));
      // At most one half of a pair is left out between.
      expect([start, start - 1]).toContain(text.slice(0, start).lastIndexOf(prefix) + prefix.length);
      expect(text.slice(end).indexOf(suffix)).toBeGreaterThanOrEqual(0);
    }),
  );
});
