import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNames } from '../../src/frames/decode-names.ts';
import { passWith } from '../../src/frames/frames.ts';
import { withoutOverlaps } from '../../src/frames/settle.ts';
import type { TaggedName } from '../../src/stages.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import type { ParagraphRole } from '../../src/types.ts';
import { articleOf } from '../render/fixture.ts';
import { fakeReader, SHAPE } from './fake-reader.ts';

const KINDS = ['person', 'place'] as const;

/** Two other heads' logits, then those that make these the probabilities of O, B and I of a person, B and I of a place. */
const decoded = (rows: readonly (readonly number[])[]) =>
  decodeNames(Float32Array.from(rows.flatMap((row) => [7, -7, ...row.map(Math.log)])), rows.length, 7, {
    at: 2,
    kinds: KINDS,
  }).map(({ from, to, shares }) => [from, to, shares.person.toFixed(2), shares.place.toFixed(2)]);

const O = [0.96, 0.01, 0.01, 0.01, 0.01];
const B = [0.04, 0.93, 0.01, 0.01, 0.01];
const I = [0.04, 0.01, 0.93, 0.01, 0.01];
const PLACE = [0.04, 0.01, 0.01, 0.93, 0.01];

describe('the head of names', () => {
  test('gives spans with the mean probability of each kind', () => {
    expect(decoded([O, B, I, O, PLACE])).toEqual([
      [1, 3, '0.94', '0.02'],
      [4, 5, '0.02', '0.94'],
    ]);
  });

  test('cuts where a name of another kind begins', () => {
    expect(decoded([B, I, PLACE]).map(([from, to]) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  test('cuts where a name of the same kind begins, and not before a word whose best tag is I', () => {
    expect(decoded([B, I, B, I]).map(([from, to]) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(decoded([B, [0.04, 0.01, 0.01, 0.01, 0.93]])).toHaveLength(1);
  });

  test('keeps a name of uncertain kind whole', () => {
    const open = [0.2, 0.4, 0, 0.4, 0];
    const on = [0.2, 0, 0.34, 0, 0.46];
    expect(decoded([open, on])).toEqual([[0, 2, '0.37', '0.43']]);
  });

  test('gives improbable names, without words at their ends of less than half the probability', () => {
    expect(decoded([O, [0.85, 0.15, 0, 0, 0], O])).toEqual([[1, 2, '0.15', '0.00']]);
    expect(decoded([[0.6, 0.4, 0, 0, 0], I, [0.7, 0, 0.3, 0, 0]]).map(([from, to]) => [from, to])).toEqual([[1, 2]]);
  });

  test('finds none in an empty text', () => {
    expect(decoded([])).toEqual([]);
  });
});

async function namesOf(paragraphs: readonly string[], roles?: readonly ParagraphRole[]) {
  const its = articleOf(paragraphs, roles ? { roles } : {});
  const { names } = await passWith(fakeReader().reader)(its, tokenize(its));
  return { text: its.text, names };
}
const shown = ({ text, names }: Awaited<ReturnType<typeof namesOf>>) =>
  names.map(({ start, end, shares }) => [text.slice(start, end), shares.person, shares.place]);

describe('a pass', () => {
  test('gives names with their offsets in addition to frames', async () => {
    const its = await namesOf(['Yesterday Ana Roe said a.', 'a Velden, a.']);
    expect(shown(its)).toEqual([
      ['Ana Roe', expect.closeTo(0.5), expect.closeTo(0)],
      ['Velden', expect.closeTo(0), expect.closeTo(0.5)],
    ]);
    expect(SHAPE.names.kinds).toEqual(KINDS);
  });

  test('gives no names in furniture', async () => {
    expect(
      shown(await namesOf(['Ana', 'Velden', 'Roe'], ['title', 'furniture', 'body'])).map(([word]) => word),
    ).toEqual(['Ana', 'Roe']);
  });

  test('gives each name once and whole at the edges of windows', async () => {
    const word = fc.constantFrom('Ana Roe', 'Velden', ...Array<string>(4).fill('a'), 'aaaaaaa', 'No.');
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 300, maxLength: 900 }), async (words) => {
        const { text, names } = await namesOf([words.join(' ')]);
        const places = [...text.matchAll(/Ana Roe|Velden/g)].map((m) => [m.index, m[0]]);
        expect(names.map(({ start, end }) => [start, text.slice(start, end)])).toEqual(places);
      }),
      { numRuns: 20 },
    );
  });
});

describe('names that share words', () => {
  const name = (start: number, end: number, person: number): TaggedName => ({
    start,
    end,
    shares: { person, body: 0, organisation: 0, place: 0.1, instrument: 0, group: 0 },
  });

  test('are merged into the more probable one', () => {
    const [first, second, third] = [name(0, 7, 0.5), name(4, 12, 0.6), name(12, 15, 0.2)];
    expect(withoutOverlaps([first, second, third])).toEqual([second, third]);
    expect(withoutOverlaps([second, first].toSorted((a, b) => a.end - b.end))).toEqual([second]);
  });
});
