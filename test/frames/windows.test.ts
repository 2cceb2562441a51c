import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PieceText, sizeOf, type Unit, unitsOf } from '../../src/frames/units.ts';
import { rowOf, SPECIAL_PIECES, windowsOf } from '../../src/frames/windows.ts';
import { vocabularyOf } from '../../src/frames/word-pieces.ts';

const WINDOW = 384;
const MAX_PIECES = WINDOW - SPECIAL_PIECES;
const VOCABULARY = vocabularyOf('[PAD]\n[UNK]\n[CLS]\n[SEP]\n');

/** A paragraph whose words have so many pieces each; pieces are numbered from 1000 on, so that each can be told. */
function paragraph(sizes: readonly number[], at = 0): PieceText {
  const firsts = [0];
  for (const size of sizes) firsts.push(firsts.at(-1)! + size);
  return {
    words: sizes.map((_, i) => ({ start: at + 10 * i, end: at + 10 * i + 9, form: 'w', caps: 1 })),
    pieces: Array.from({ length: firsts.at(-1)! }, (_, i) => 1000 + at + i),
    firsts,
  };
}

/** Sentences that begin at these words. */
function sentencesAt(begins: readonly number[], words: number) {
  return begins.map((from, i) => ({ start: 10 * from, end: 10 * (begins[i + 1] ?? words) - 1 }));
}

const sizes = fc.oneof(
  fc.array(fc.constantFrom(1, 1, 1, 2, 3), { maxLength: 1500 }),
  fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 120 }),
);

const long = sizes.chain((its) =>
  fc.record({
    its: fc.constant(its),
    begins: fc
      .uniqueArray(fc.nat(Math.max(0, its.length - 1)), { maxLength: 40 })
      .map((all) => [...new Set([0, ...all])].toSorted((a, b) => a - b)),
  }),
);

describe('units', () => {
  test('are one for a paragraph that fits', () => {
    const of = paragraph(Array(MAX_PIECES).fill(1));
    expect(unitsOf(of, [], MAX_PIECES)).toEqual([{ of, from: 0, to: MAX_PIECES, owns: [0, MAX_PIECES] }]);
  });

  test('cut a longer paragraph at the end of a sentence, and overlap from the start of one', () => {
    const of = paragraph(Array(600).fill(1));
    const units = unitsOf(of, sentencesAt([0, 100, 250, 370, 500], 600), MAX_PIECES);
    expect(units.map(({ from, to }) => [from, to])).toEqual([
      [0, 370],
      [250, 600],
    ]);
    expect(units.map(({ owns }) => owns)).toEqual([
      [0, 310],
      [310, 600],
    ]);
  });

  test('cut a paragraph without sentences at words', () => {
    const units = unitsOf(paragraph(Array(600).fill(1)), [], MAX_PIECES);
    expect(units.map(({ from, to }) => [from, to])).toEqual([
      [0, MAX_PIECES],
      [MAX_PIECES - 96, 600],
    ]);
  });

  test('contain every word, overlap by 96 pieces, and fit, for any paragraph', () => {
    fc.assert(
      fc.property(long, ({ its, begins }) => {
        const of = paragraph(its);
        const units = unitsOf(of, sentencesAt(begins, its.length), MAX_PIECES);
        let reached = 0;
        let ownedTo = 0;
        for (const [i, unit] of units.entries()) {
          expect(sizeOf(unit)).toBeLessThanOrEqual(MAX_PIECES);
          expect(unit.to).toBeGreaterThan(reached);
          expect(unit.from).toBeLessThanOrEqual(reached);
          if (i > 0) expect(sizeOf({ of, from: unit.from, to: reached })).toBeGreaterThanOrEqual(96);
          expect(unit.owns[0]).toBe(ownedTo);
          expect(unit.owns[1]).toBeGreaterThan(unit.owns[0]);
          reached = unit.to;
          ownedTo = unit.owns[1];
        }
        expect(reached).toBe(its.length);
        expect(ownedTo).toBe(its.length);
      }),
    );
  });

  test('grow in number linearly with the paragraph', () => {
    const count = (words: number) => unitsOf(paragraph(Array(words).fill(1)), [], MAX_PIECES).length;
    expect(count(400_000) / count(40_000)).toBeCloseTo(10, 0);
  });
});

describe('windows', () => {
  test('contain all units whole and in order, as many as fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: MAX_PIECES }), { maxLength: 60 }), (lengths) => {
        const units = lengths.map((length): Unit => {
          const of = paragraph(Array(length).fill(1));
          return { of, from: 0, to: length, owns: [0, length] };
        });
        const windows = [...windowsOf(units, WINDOW)];
        expect(windows.flatMap((window) => window.units)).toEqual(units);
        windows.forEach(({ units: its, length }, i) => {
          expect(length).toBe(1 + its.reduce((sum, unit) => sum + sizeOf(unit) + 1, 0));
          expect(length).toBeLessThanOrEqual(WINDOW);
          const next = windows[i + 1]?.units[0];
          if (next) expect(length + sizeOf(next) + 1).toBeGreaterThan(WINDOW);
        });
      }),
    );
  });

  test('are written as [CLS] unit [SEP] unit [SEP], with the place of each word’s first piece', () => {
    const first = paragraph([1, 2], 0);
    const second = paragraph([3, 1, 1], 100);
    const units: Unit[] = [
      { of: first, from: 0, to: 2, owns: [0, 2] },
      { of: second, from: 1, to: 3, owns: [0, 3] },
    ];
    const [window] = [...windowsOf(units, WINDOW)];
    const row = rowOf(window!, VOCABULARY);
    const { cls, sep } = VOCABULARY;
    expect([...row.ids]).toEqual([cls, 1000, 1001, 1002, sep, 1103, 1104, sep]);
    expect([...row.caps]).toEqual([0, 1, 1, 1, 0, 1, 1, 0]);
    expect(row.firsts.map((each) => [...each])).toEqual([
      [1, 2],
      [5, 6],
    ]);
  });
});
