import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchored, reanchor } from '../../../src/record/anchor/reanchor.ts';
import type { Passage } from '../../../src/types.ts';
import { similarTexts, strangeText } from './texts.ts';

const HARBOUR = `Marrow harbour opens

The harbour of Marrow opened at noon on Monday, two years late.

“We will buy ten ferries before the end of the year,” said Mayor Ida Fenn. She had promised seven in 2029.

Odda Brenn, who leads the opposition, doubts it. “There is no money for ten ferries,” she told the council.`;

/** The passage of words in a text: the first, or where they stand for the `nth` time. */
function passageOf(text: string, exact: string, nth = 1): Passage {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + exact.length, exact };
}

function one(before: string, after: string, exact: string, nth = 1): Anchored {
  return reanchor(before, after, [passageOf(before, exact, nth)])[0]!;
}

/** What became of a passage, and what follows it now: that tells places with the same words apart. */
function found(before: string, after: string, exact: string, nth = 1): string {
  const { how, passage } = one(before, after, exact, nth);
  return passage ? `${how}: ${passage.exact}|${after.slice(passage.end, passage.end + 12)}` : how;
}

describe('a passage', () => {
  test('keeps its place in the same text', () => {
    expect(one(HARBOUR, HARBOUR, 'ten ferries', 2)).toEqual({
      how: 'same',
      passage: passageOf(HARBOUR, 'ten ferries', 2),
      similarity: 1,
    });
  });

  test('keeps its words after insertions before it, after it, or at its edges', () => {
    const after = HARBOUR.replace('The harbour', 'This article was mended.\n\nThe harbour').replace(
      'buy ten',
      'buy about ten',
    );
    expect(found(HARBOUR, after, 'ten ferries')).toBe('same: ten ferries| before the ');
    expect(found(HARBOUR, after, 'Odda Brenn')).toBe('same: Odda Brenn|, who leads ');
    expect(found(HARBOUR, after, 'Marrow')).toBe('same: Marrow| harbour ope');
  });

  test('is changed with its words', () => {
    const after = HARBOUR.replace('ten ferries before', 'nine ferries before').replace('on Monday', 'on Tuesday');
    expect(one(HARBOUR, after, 'We will buy ten ferries before the end of the year')).toEqual({
      how: 'changed',
      passage: passageOf(after, 'We will buy nine ferries before the end of the year'),
      similarity: 1 - 3 / 51,
    });
    // The same words stand elsewhere, but this is not that place.
    expect(found(HARBOUR, after, 'ten ferries')).toBe('changed: nine ferries| before the ');
    expect(found(HARBOUR, after, 'ten ferries', 2)).toBe('same: ten ferries|,” she told ');
    expect(found(HARBOUR, after, 'at noon on Monday')).toBe('changed: at noon on Tuesday|, two years ');
  });

  test('is changed in whole words', () => {
    const after = HARBOUR.replace('She had promised seven', 'She had once promised seventeen');
    expect(found(HARBOUR, after, 'promised seven')).toBe('changed: promised seventeen| in 2029.\n\nO');
    expect(found(HARBOUR, after, 'She had promised')).toBe('changed: She had once promised| seventeen i');
  });

  test('is moved with its paragraph', () => {
    const [title, opening, quote, doubt] = HARBOUR.split('\n\n');
    const after = [title, doubt, quote, opening].join('\n\n');
    for (const exact of ['Odda Brenn', 'two years late', 'no money for ten ferries', 'seven', 'She']) {
      const { how, passage } = one(HARBOUR, after, exact);
      expect(['same', 'moved'], exact).toContain(how);
      expect(passage, exact).toEqual(passageOf(after, exact));
    }
    expect(found(HARBOUR, after, 'ten ferries')).toMatch(/: ten ferries\| before the $/);
    expect(found(HARBOUR, after, 'ten ferries', 2)).toMatch(/: ten ferries\|,” she told $/);
    expect(one(HARBOUR, after, 'at noon on Monday, two years late').how).toBe('moved');
  });

  test('is found far away with changed words', () => {
    const filler = Array.from(
      { length: 300 },
      (_, i) => `Ferry ${i} left the quay of Lunda at ${i % 24} o'clock.`,
    ).join('\n\n');
    const before = `${HARBOUR}\n\n${filler}`;
    const after = `${filler}\n\n${HARBOUR.replace('before the end of the year', 'by the end of the year')}`;
    expect(found(before, after, 'Odda Brenn, who leads the opposition')).toBe(
      'moved: Odda Brenn, who leads the opposition|, doubts it.',
    );
    expect(found(before, after, 'We will buy ten ferries before the end of the year')).toBe(
      'changed: We will buy ten ferries by the end of the year|,” said Mayo',
    );
    // Short words are known by their company.
    expect(found(before, after, 'it', 2)).toBe('moved: it|. “There is ');
  });

  test('is moved as a whole if it is long', () => {
    const speech = Array.from({ length: 40 }, (_, i) => `Pledge ${i} of mine concerns quay ${(i * 37) % 101}.`).join(
      ' ',
    );
    const filler = Array.from({ length: 100 }, (_, i) => `Ship ${i} came in.`).join('\n\n');
    const before = `${speech}\n\n${filler}`;
    const mended = speech.replace('Pledge 20 of mine', 'Promise 20 of ours');
    const { how, passage, similarity } = one(before, `${filler}\n\n${mended}`, speech);
    expect(how).toBe('changed');
    expect(passage?.exact).toBe(mended);
    expect(similarity).toBeGreaterThan(0.98);
  });

  test('is lost with its words', () => {
    const after = HARBOUR.replace(/Odda Brenn.*/s, 'It rained.');
    expect(one(HARBOUR, after, 'There is no money for ten ferries')).toEqual({
      how: 'lost',
      passage: null,
      similarity: 0,
    });
    expect(found(HARBOUR, after, 'Odda Brenn')).toBe('lost');
    // "She" stands elsewhere, and "ten ferries"; but in other company.
    expect(found(HARBOUR, after, 'she')).toBe('lost');
    expect(found(HARBOUR, after, 'ten ferries', 2)).toBe('lost');
    expect(found(HARBOUR, '', 'Odda Brenn')).toBe('lost');
  });

  test('is lost where its only word was replaced', () => {
    expect(found('She bought ten ferries.', 'She bought nine ferries.', 'ten')).toBe('lost');
    expect(found('She bought 10 ferries.', 'She bought 12 ferries.', '10 ferries')).toBe('changed: 12 ferries|.');
  });

  test('is not found inside another word', () => {
    const before = 'The old ferry sank in the harbour.';
    expect(found(before, 'The old ship sank in the harbour. Its ferryman swam.', 'ferry')).toBe('lost');
    expect(found(before, 'Its ferryman swam. Then the old ferry sank.', 'old ferry')).toBe('same: old ferry| sank.');
  });

  test('is not found at the end of another word', () => {
    const before = 'Ida said she lost an arm at sea.';
    expect(found(before, 'Odda says she lost an alarm at sea.', 'arm')).toBe('changed: alarm| at sea.');
  });

  test('is found by its context, not at new occurrences of its words', () => {
    const line = (month: string, count: string): string => `In ${month} Ida buys ${count} ferries for the town. `;
    const before = line('May', 'ten') + line('June', 'six') + line('July', 'nine');
    const after = line('May', 'two') + line('June', 'ten') + line('July', 'nine');
    expect(found(before, after, 'ten ferries')).toBe('changed: two ferries| for the tow');
    expect(one(before, after, 'ten ferries').passage?.start).toBe(16);
  });

  test('is found at the occurrence with the same context', () => {
    const filler = Array.from({ length: 100 }, (_, i) => `Ship ${i} came in.`).join('\n\n');
    const may = 'Of May: Marrow wants ten ferries by spring.';
    const june = 'Of June: Marrow wants ten ferries by summer.';
    const before = `${may}\n\n${filler}\n\n${june}`;
    const after = `${filler}\n\n${june}\n\n${may}`;
    expect(found(before, after, 'ten ferries')).toBe('moved: ten ferries| by spring.');
  });

  test('is found if it cuts a word or a surrogate pair', () => {
    const before = 'Ten ferries 😀 came in at noon, said Ida.';
    const after = `Mended. ${before}`;
    expect(found(before, after, 'en fer')).toBe('same: en fer|ries 😀 came');
    expect(found(before, after, '\ude00 came')).toBe('same: \ude00 came| in at noon,');
  });

  test('may be empty', () => {
    expect(reanchor('ab cd', 'ab x cd', [{ start: 1, end: 1, exact: '' }])).toEqual([
      { how: 'same', passage: { start: 1, end: 1, exact: '' }, similarity: 1 },
    ]);
    expect(reanchor('', '', [{ start: 0, end: 0, exact: '' }])[0]?.how).toBe('same');
  });

  test('is refused outside of the old text', () => {
    expect(() => reanchor(HARBOUR, 'x', [passageOf(HARBOUR, 'ten'), { start: 0, end: 3, exact: 'ten' }])).toThrow(
      new RangeError('passage 1 (0 to 3) is not "ten" in the old text'),
    );
    expect(() => reanchor('abc', 'x', [{ start: -2, end: 3, exact: 'bc' }])).toThrow(RangeError);
    expect(() => reanchor('abc', 'x', [{ start: 1, end: 9, exact: 'bc' }])).toThrow(RangeError);
  });
});

/** A text, a version of it, and passages of the text. */
const versions = fc
  .tuple(
    fc.oneof(similarTexts, fc.tuple(strangeText, strangeText)),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { maxLength: 12 }),
  )
  .map(([[before, after], cuts]) => {
    const passages = cuts.map(([at, length]): Passage => {
      const start = at % (before.length + 1);
      const exact = before.slice(start, start + length);
      return { start, end: start + exact.length, exact };
    });
    return { before, after, passages };
  });

describe('any passages', () => {
  test('equal the new text at their places, with correct similarities', () => {
    fc.assert(
      fc.property(versions, ({ before, after, passages }) => {
        const result = reanchor(before, after, passages);
        expect(result).toHaveLength(passages.length);
        for (const [i, { how, passage, similarity }] of result.entries()) {
          if (!passage) {
            expect({ how, similarity }).toEqual({ how: 'lost', similarity: 0 });
            continue;
          }
          expect(after.slice(passage.start, passage.end)).toBe(passage.exact);
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBe(passage.start + passage.exact.length);
          expect(passage.exact === passages[i]!.exact).toBe(how !== 'changed');
          expect(similarity === 1).toBe(how !== 'changed');
          expect(similarity).toBeGreaterThanOrEqual(0.6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('keep their places in an unchanged text', () => {
    fc.assert(
      fc.property(versions, ({ before, passages }) => {
        const stayed = passages.map((passage) => ({ how: 'same', passage, similarity: 1 }));
        expect(reanchor(before, before, passages)).toEqual(stayed);
        // And in one that only grew at its end, by a sign.
        expect(
          reanchor(
            before,
            `${before}|`,
            passages.filter(({ exact }) => exact !== ''),
          ),
        ).toEqual(stayed.filter(({ passage }) => passage.exact !== ''));
      }),
      { numRuns: 300 },
    );
  });

  test('are found in long texts in bounded time', () => {
    const name = (i: number): string =>
      ['ba', 'do', 'fi', 'ku', 'le', 'mo', 'ni', 'ra', 'su', 'ta'].at(i % 10)!.repeat(2) + i.toString(36);
    const paragraph = (i: number): string =>
      Array.from({ length: 12 }, (_, k) => name((i * 7919 + k * k * 104_729) % 5000))
        .join(' ')
        .concat(' left the quay.');
    const old = Array.from({ length: 10_000 }, (_, i) => paragraph(i));
    const before = old.join('\n\n');
    // The halves change places, and every third paragraph its words.
    const after = [...old.slice(5000), ...old.slice(0, 5000)]
      .map((text, i) => (i % 3 === 0 ? text.replace('left', 'sailed from') : text))
      .join('\n\n');
    const passages = old.filter((_, i) => i % 20 === 7).map((exact) => passageOf(before, exact));
    const result = reanchor(before, after, passages);
    for (const [i, { passage }] of result.entries()) {
      expect(passage?.exact.replace('sailed from', 'left')).toBe(passages[i]!.exact);
    }
  });
});
