import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantities } from '../../../src/mentions/quantities/quantities.ts';
import { times } from '../../../src/mentions/times/times.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { plainArticle } from '../../plain-article.ts';

/** What dates and figures are made of, so that random texts often come near to them. */
const WORDS =
  `12 3 2031 1990s 8,000 2.5 0 99999999999999999999 31st first second two twenty-five half a an the of in to from and or
   million billion dozen dozens $ € US$ % percent - – / : . , ( ) ’ '99 January May March Mon. Friday spring fall day days week
   months year years century 100-day mid-May 14:05 10 p.m. GMT BC last next past this that same ago later before after
   early late end beginning every twice about more than at least between since until people migrants km pounds 480 fiscal 9/11`.split(
    /\s+/,
  );

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
);

function found(text: string) {
  const tokens = tokenize(plainArticle(text));
  const dates = times(tokens);
  return { tokens: tokens.tokens, dates, figures: quantities(tokens, phrase(tokens), dates) };
}

describe('time expressions and quantities of any text', () => {
  test('cover whole tokens, in order, without overlaps', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, dates, figures } = found(text);
        for (const list of [dates, figures]) {
          let last = 0;
          for (const { from, to, start, end } of list) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect([start, end]).toEqual([tokens[from]!.start, tokens[to - 1]!.end]);
            last = to;
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('have finite values, and the lower end of a range first', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value } of found(text).figures) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          else if (value !== null) expect(value[0]).toBeLessThan(value[1]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('come as pairs that name each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { dates } = found(text);
        dates.forEach(({ pair }, index) => {
          if (pair !== null) expect(dates[pair]?.pair).toBe(index);
        });
      }),
      { numRuns: 500 },
    );
  });
});
