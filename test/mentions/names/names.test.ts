import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { names } from '../../../src/mentions/names/names.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import type { NameMention } from '../../../src/stages.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import { runCases } from '../../cases.ts';
import { plainArticle } from '../../plain-article.ts';

function found(text: string): NameMention[] {
  const tokens = tokenize(plainArticle(text));
  return names(tokens, phrase(tokens));
}

runCases('test/cases/names.txt', ({ passage }) =>
  found(passage).map(({ type, name, start, end, offices }) =>
    [type, passage.slice(name.start, name.end), passage.slice(start, end), offices.map(({ title }) => title).join('; ')]
      .join(' | ')
      .trimEnd(),
  ),
);

/** Words that names are made of, and what stands between them. */
const WORDS = [
  'Ana',
  'Kovar',
  'President',
  'of',
  'the',
  'and',
  'Ministry',
  'US',
  'de',
  'al-Masri',
  ',',
  '(',
  ')',
  '“',
  '”',
  "'s",
  'Jr.',
  'Sen.',
  'said',
  'health',
  'minister',
  'a',
  '.',
  '\n',
  'PACs',
  'Tuesday',
  'May',
  '—',
  'é',
  'Party',
  'administration',
  'in',
];
const scrambled = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

describe('any text', () => {
  test.each([
    ['strings', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['words of names', scrambled],
  ])('mentions of %s slice the text to what they say, in order', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const mentions = found(text);
        for (const [i, { start, end, name, offices, why }] of mentions.entries()) {
          expect(
            start >= 0 && start <= name.start && name.start < name.end && name.end <= end && end <= text.length,
          ).toBe(true);
          expect(text.slice(name.start, name.end).trim()).not.toBe('');
          for (const office of offices)
            expect(text.slice(office.start, office.end).replace(/\s+/g, ' ')).toBe(office.title);
          for (const { passage } of why)
            if (passage) expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
          const before = mentions[i - 1];
          if (before) expect(before.start < start || (before.start === start && before.end > end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('two readings of one text agree', () => {
    fc.assert(
      fc.property(scrambled, (text) => {
        expect(found(text)).toEqual(found(text));
      }),
      { numRuns: 50 },
    );
  });
});
