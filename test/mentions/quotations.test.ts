import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotations } from '../../src/mentions/quotations/quotations.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import { runCases } from '../cases.ts';
import { plainArticle } from '../plain-article.ts';

const found = (text: string) => quotations(tokenize(plainArticle(text)));

runCases('test/cases/quotations.txt', ({ passage }) =>
  found(passage).map(({ start, end, depth, closed, continues }) => {
    const marks = [`${depth}`, ...(closed ? [] : ['open']), ...(continues === null ? [] : ['goes on'])].join(' ');
    return `${marks} | ${passage.slice(start, end)}`;
  }),
);

describe('quotations of any text', () => {
  const pieces = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    '``',
    '«',
    '»',
    ' ',
    'word',
    "it's",
    '6',
    '.',
    ',',
    '\n\n',
    '—',
    '(',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  );

  test('are in order, nest properly, and stay within one paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = found(text);
        all.forEach((quotation, q) => {
          expect(quotation.end).toBeGreaterThan(quotation.start);
          expect(text.slice(quotation.start, quotation.end)).not.toMatch(/\n\n/);
          const before = all[q - 1];
          if (before) expect(quotation.start).toBeGreaterThanOrEqual(before.start);
          const around = all.filter(
            (other) => other !== quotation && other.start <= quotation.start && quotation.end <= other.end,
          );
          expect(around.length).toBe(quotation.depth);
          if (quotation.continues !== null) expect(all[quotation.continues]?.closed).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
  });
});
