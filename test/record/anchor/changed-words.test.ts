import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedWords, changesOf, type Stretch } from '../../../src/record/anchor/changed-words.ts';
import { keptOf } from '../../../src/record/anchor/kept.ts';
import { chunks, lines, spacedWords, words } from '../../../src/record/anchor/words.ts';
import { similarTexts, strangeText } from './texts.ts';

/** Changes as text: `[-removed-]`, `{+added+}`. */
function marked(stretches: readonly Stretch[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return stretches.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

const join = (stretches: readonly Stretch[], without: Stretch['kind']): string =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('changed words', () => {
  test.each([
    ['', '', ''],
    ['', 'Ten ferries.', '{+Ten ferries.+}'],
    ['Ten ferries.', '', '[-Ten ferries.-]'],
    ['Ten ferries.', 'Ten ferries.', 'Ten ferries.'],
    ['The town buys ten ferries.', 'The town buys nine ferries.', 'The town buys [-ten-]{+nine+} ferries.'],
    ['The town buys ferries.', 'The town buys ten ferries.', 'The town buys{+ ten+} ferries.'],
    ['The town buys ten ferries.', 'The town buys ferries.', 'The town buys[- ten-] ferries.'],
    // A word is changed whole.
    ['Mayor Fenn promised ferries.', 'Mayor Fenn promises ferries.', 'Mayor Fenn [-promised-]{+promises+} ferries.'],
    // Blanks between two changed words are no common ground.
    ['Ida Fenn spoke.', 'Odda Brenn spoke.', '[-Ida Fenn-]{+Odda Brenn+} spoke.'],
    ['Quays 10 12.', 'Quays 11 13.', 'Quays [-10 12-]{+11 13+}.'],
    // Nor is a short word among long changes.
    [
      'Yesterday the council of Marrow deliberated.',
      'Nobody remembers anything of importance.',
      '[-Yesterday the council of Marrow deliberated-]{+Nobody remembers anything of importance+}.',
    ],
    // Nor do blanks say which words belong together.
    [
      'The old ferry sank in the harbour.',
      'Its ferryman swam. Then the old ferry sank.',
      '[-The-]{+Its ferryman swam. Then the+} old ferry sank[- in the harbour-].',
    ],
    // A paragraph break is common ground.
    [
      'Ida spoke.\n\nOdda left.',
      'Rain fell?\n\nSnow came!',
      '[-Ida spoke.-]{+Rain fell?+}\n\n[-Odda left.-]{+Snow came!+}',
    ],
    ['渡船十艘。', '渡船九艘。', '渡船[-十-]{+九+}艘。'],
    ['A 😀 b', 'A 😁 b', 'A [-😀-]{+😁+} b'],
  ])('of %j and %j', (before, after, expected) => {
    expect(marked(changedWords(before, after))).toBe(expected);
  });

  test('find a paragraph that was put in among changed ones', () => {
    const before = 'The harbour opened at noon on Monday.\n\nMayor Ida Fenn cut the ribbon herself.\n';
    const after =
      'This report was mended.\n\nThe harbour opened at noon on Tuesday.\n\nMayor Ida Fenn cut the ribbon alone.\n';
    expect(marked(changedWords(before, after))).toBe(
      '{+This report was mended.\n\n+}The harbour opened at noon on [-Monday-]{+Tuesday+}.\n\n' +
        'Mayor Ida Fenn cut the ribbon [-herself-]{+alone+}.\n',
    );
  });

  test('are exact for any texts', () => {
    fc.assert(
      fc.property(fc.oneof(similarTexts, fc.tuple(strangeText, strangeText)), ([before, after]) => {
        const stretches = changedWords(before, after);
        expect(join(stretches, 'added')).toBe(before);
        expect(join(stretches, 'removed')).toBe(after);
        expect(stretches.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of long texts are found in bounded time', () => {
    const line = (i: number): string => `Entry ${i} of the log of the harbour of Marrow names ferry ${i * 7}.`;
    const old = Array.from({ length: 20_000 }, (_, i) => line(i));
    // Every tenth line of a long text, more than a shortest edit script is looked for.
    const mended = old.map((text, i) => (i % 10 === 0 ? text.replace('names', 'called') : text));
    const changes = changesOf(old.join('\n'), mended.join('\n'));
    expect(changes).toHaveLength(2000);
    expect(changes.every(({ removed, added }) => removed === 'names' && added === 'called')).toBe(true);
  });

  test.each([
    [
      'unlike',
      Array.from({ length: 60_000 }, (_, i) => `a${i}`).join(' '),
      Array.from({ length: 60_000 }, (_, i) => `b${i}`).join(' '),
    ],
    ['repeating', 'a b '.repeat(30_000), 'a b c '.repeat(20_000)],
    ['of short lines', 'a\nb\n'.repeat(30_000), 'b\nc\na\n'.repeat(20_000)],
    ['of one word', 'a'.repeat(200_000), 'a'.repeat(199_999)],
    ['of dots', '.'.repeat(100_000), '. '.repeat(50_000)],
  ])('of long texts that are %s take no long time', (_, before, after) => {
    const stretches = changedWords(before, after);
    expect(join(stretches, 'added') === before).toBe(true);
    expect(join(stretches, 'removed') === after).toBe(true);
  });
});

describe('changes', () => {
  test('have the old and new words, their place and their context', () => {
    const before = 'By Odda Brenn\n\nMayor Ida Fenn promised to buy ten ferries by the end of the year.';
    const after = 'By Odda Brenn\n\nMayor Ida Fenn promised to buy nine ferries by the end of the decade.';
    expect(changesOf(before, after)).toEqual([
      {
        removed: 'ten',
        added: 'nine',
        before: 'Mayor Ida Fenn promised to buy ',
        after: ' ferries by the end of the decade.',
        at: { before: 46, after: 46 },
      },
      {
        removed: 'year',
        added: 'decade',
        before: 'promised to buy nine ferries by the end of the ',
        after: '.',
        at: { before: 76, after: 77 },
      },
    ]);
  });

  test('are none in a text that stayed', () => {
    expect(changesOf('Ten ferries.', 'Ten ferries.')).toEqual([]);
  });

  test('may be only added or only removed', () => {
    const [change] = changesOf('Buy ferries.', 'Buy ten ferries.');
    const at = { before: 3, after: 3 };
    expect(change).toEqual({ removed: '', added: ' ten', before: 'Buy', after: ' ferries.', at });
  });

  test('have correct places and a context of a few words', () => {
    fc.assert(
      fc.property(similarTexts, ([before, after]) => {
        for (const change of changesOf(before, after)) {
          expect(before.startsWith(change.removed, change.at.before)).toBe(true);
          const shown = change.before + change.added + change.after;
          expect(after.startsWith(shown, change.at.after - change.before.length)).toBe(true);
          expect(change.before.length).toBeLessThanOrEqual(48);
          expect(change.after.length).toBeLessThanOrEqual(48);
          expect(change.before + change.after).not.toContain('\n');
          expect(change.removed).not.toBe(change.added);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('kept stretches', () => {
  test('are the same in both texts, in order, and do not touch', () => {
    fc.assert(
      fc.property(similarTexts, ([before, after]) => {
        let done = { before: -1, after: -1 };
        for (const run of keptOf(before, after)) {
          const text = before.slice(run.before, run.before + run.length);
          expect(after.startsWith(text, run.after)).toBe(true);
          expect(run.length).toBeGreaterThan(0);
          expect(run.before).toBeGreaterThanOrEqual(done.before);
          expect(run.after).toBeGreaterThanOrEqual(done.after);
          expect(run.before > done.before || run.after > done.after).toBe(true);
          done = { before: run.before + run.length, after: run.after + run.length };
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('pieces', () => {
  test('are the text, joined, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        for (const split of [lines, chunks, spacedWords, words]) {
          const pieces = split(text);
          expect(pieces.join('')).toBe(text);
          for (const [i, piece] of pieces.entries())
            expect(/[\uD800-\uDBFF]$/.test(pieces[i - 1] ?? '') && /^[\uDC00-\uDFFF]/.test(piece)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are words, letters in scripts without spaces, spaces and single signs', () => {
    expect(words('“Ten ferries”, él dijo; 渡し船2隻')).toEqual([
      '“',
      'Ten',
      ' ',
      'ferries',
      '”',
      ',',
      ' ',
      'él',
      ' ',
      'dijo',
      ';',
      ' ',
      '渡',
      'し',
      '船',
      '2',
      '隻',
    ]);
  });
});
