import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePointer } from '../../src/frames/decode-pointers.ts';
import { tagGrammar } from '../../src/frames/decode-tags.ts';
import { anchorTriggers, runTriggers, triggerScores } from '../../src/frames/decode-triggers.ts';
import { markOf, viewOf } from '../../src/frames/marks.ts';
import { settled } from '../../src/frames/settle.ts';
import { bestPaths } from '../../src/frames/viterbi.ts';
import type { PledgeFrame, StatementFrame } from '../../src/stages.ts';

/** Logits that make these the probabilities of O, B and I. */
const scoresOf = (rows: readonly (readonly number[])[]) =>
  triggerScores(Float32Array.from(rows.flat().map(Math.log)), rows.length, 3, 0);

const runs = (rows: readonly (readonly number[])[], least = 0.5) =>
  runTriggers(scoresOf(rows), least).map(({ from, to }) => [from, to]);

const anchors = (rows: readonly (readonly number[])[], least = 0.3) =>
  anchorTriggers(scoresOf(rows), least).map(({ from }) => from);

const O = [0.98, 0.01, 0.01];
const B = [0.04, 0.95, 0.01];
const I = [0.04, 0.01, 0.95];

describe('runs of words', () => {
  test('begin with B and go on with I', () => {
    expect(runs([O, B, I, I, O, B, B, I])).toEqual([
      [1, 4],
      [5, 6],
      [6, 8],
    ]);
  });

  test('begin with a word whose best tag is I, if no run precedes it', () => {
    expect(runs([[0.3, 0.1, 0.6], O])).toEqual([[0, 1]]);
    expect(runs([O, [0.1, 0.3, 0.6], I])).toEqual([[1, 3]]);
  });

  test('drop words at their ends with at most half of the best probability', () => {
    expect(runs([O, B, I, [0.55, 0.05, 0.4], O], 0.3)).toEqual([[1, 3]]);
    expect(runs([O, B, I, [0.45, 0.05, 0.5], O], 0.3)).toEqual([[1, 4]]);
  });

  test('are kept by the mean probability of not being O', () => {
    const weak = [0.45, 0.5, 0.05];
    expect(runs([O, weak, O], 0.54)).toEqual([[1, 2]]);
    expect(runs([O, weak, O], 0.56)).toEqual([]);
  });
});

describe('anchors of pledges', () => {
  test('are the most probable within two words', () => {
    const p = (begin: number) => [1 - begin - 0.01, begin, 0.01];
    expect(anchors([p(0.31), p(0.4), p(0.35), O, O, p(0.32), O, p(0.2)])).toEqual([1, 5]);
    // The first of equals.
    expect(anchors([p(0.4), p(0.4), O])).toEqual([0]);
  });

  test('include the first word of a run without a maximum', () => {
    const inside = [0.4, 0.2, 0.4];
    expect(anchors([O, inside, inside, O])).toEqual([1]);
    expect(anchors([O, B, inside, inside, O])).toEqual([1]);
  });
});

test.each([
  [10, 0],
  [11, 0],
  [12, 1],
  [13, 2],
  [14, 3],
  [15, 3],
  [16, 4],
  [20, 5],
  [28, 6],
  [43, 6],
  [44, 7],
  [9, 8],
  [8, 9],
  [7, 10],
  [2, 11],
])('a trigger of words 10 and 11 marks word %d with bucket %d of its kind', (word, bucket) => {
  expect(markOf('cue', { from: 10, to: 12 }, word)).toBe(bucket);
  expect(markOf('pledge', { from: 10, to: 12 }, word)).toBe(15 + bucket);
  expect(markOf('act', { from: 10, to: 12 }, word)).toBe(30 + bucket);
});

test('a view contains the trigger, in its middle if possible', () => {
  expect(viewOf({ from: 5, to: 6 }, 100, 320)).toEqual({ from: 0, to: 100 });
  expect(viewOf({ from: 5, to: 6 }, 1000, 320)).toEqual({ from: 0, to: 320 });
  expect(viewOf({ from: 500, to: 502 }, 1000, 320)).toEqual({ from: 341, to: 661 });
  expect(viewOf({ from: 998, to: 1000 }, 1000, 320)).toEqual({ from: 680, to: 1000 });
});

const scores = (length: number) =>
  fc.array(fc.integer({ min: -900, max: 0 }), { minLength: length, maxLength: length });

test('the two best tag sequences equal those of an exhaustive search', () => {
  const tags = ['O', 'B-a', 'I-a', 'E-a', 'S-a', 'B-b', 'E-b'];
  const grammar = tagGrammar(tags);
  const allowed = (labels: readonly number[]): boolean => {
    let open: string | null = null;
    for (const label of labels) {
      const [letter = '', name = ''] = tags[label]!.split('-');
      if ('IE'.includes(letter) ? open !== name : open !== null) return false;
      open = 'BI'.includes(letter) ? name : null;
    }
    return open === null;
  };
  const sequences = (length: number): number[][] =>
    length === 0 ? [[]] : sequences(length - 1).flatMap((head) => tags.map((_, label) => [...head, label]));
  const valid = [1, 2, 3, 4].map((length) => sequences(length).filter(allowed));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((length) => fc.tuple(fc.constant(length), scores(length * tags.length))),
      ([length, all]) => {
        const sum = (labels: readonly number[]) =>
          labels.reduce((total, label, at) => total + all[at * tags.length + label]!, 0);
        const expected = valid[length - 1]!.map(sum)
          .toSorted((a, b) => b - a)
          .slice(0, 2);
        const paths = bestPaths(Float64Array.from(all), length, grammar, 2);
        expect(paths.map(({ score }) => score)).toEqual(expected);
        for (const { labels, score } of paths) {
          expect(allowed([...labels])).toBe(true);
          expect(sum([...labels])).toBe(score);
        }
      },
    ),
  );
});

test('the two best spans of a role equal those of an exhaustive search', () => {
  const given = fc.integer({ min: 1, max: 150 }).chain((length) =>
    fc.record({
      starts: scores(length),
      ends: scores(length),
      absent: fc.option(fc.integer({ min: -1800, max: 0 })),
      within: fc.option(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 5 }))),
    }),
  );
  fc.assert(
    fc.property(given, ({ starts, ends, absent, within }) => {
      const held = within && { from: within[0], to: Math.min(starts.length, within[0] + within[1]) };
      const all: number[] = absent === null ? [] : [absent];
      for (let start = 0; start < starts.length; start++) {
        for (let end = start; end < Math.min(starts.length, start + 120); end++) {
          if (!held || (start <= held.from && end >= held.to - 1)) all.push(starts[start]! + ends[end]!);
        }
      }
      const found = decodePointer(Float64Array.from(starts), Float64Array.from(ends), absent, held);
      expect(found.map(({ score }) => score)).toEqual(all.toSorted((a, b) => b - a).slice(0, 2));
      for (const { span, score } of found) {
        if (span) expect(starts[span.from]! + ends[span.to - 1]!).toBe(score);
        if (span && held) expect(span.from <= held.from && span.to >= held.to).toBe(true);
      }
    }),
  );
});

describe('overlapping frames', () => {
  const pledge = (start: number, end: number, probability: number): PledgeFrame => ({
    kind: 'pledge',
    trigger: [{ start, end: start + 1 }],
    roles: { commitment: [{ start, end }], pledger: [], deadline: [], amount: [], condition: [] },
    attributes: { kind: {} as never, testable: {} as never },
    probability,
    second: null,
  });
  const statement = (start: number, end: number, probability: number): StatementFrame => ({
    kind: 'statement',
    trigger: [{ start, end }],
    roles: { source: [], content: [] },
    probability,
    second: null,
  });

  test('pledges that share more than half of the shorter are merged into the more probable one', () => {
    const [long, inside, beside] = [pledge(0, 40, 0.6), pledge(30, 44, 0.9), pledge(36, 60, 0.7)];
    // Inside shares 10 of 14 with long; beside shares 8 of 14 with inside, and 4 of 24 with long.
    expect(settled([long, inside])).toEqual([inside]);
    expect(settled([long, beside])).toEqual([long, beside]);
    expect(settled([long, inside, beside])).toEqual([inside]);
  });

  test('pledges that share exactly half are not merged', () => {
    const [first, second] = [pledge(0, 20, 0.6), pledge(10, 30, 0.9)];
    expect(settled([second, first])).toEqual([first, second]);
  });

  test('statements on the same cue are merged, on adjacent cues not', () => {
    const [wide, narrow, next] = [statement(0, 8, 0.5), statement(4, 8, 0.6), statement(8, 12, 0.7)];
    expect(settled([wide, narrow, next])).toEqual([narrow, next]);
  });

  test('frames of different kinds are not merged', () => {
    const frames = [statement(0, 8, 0.5), pledge(0, 8, 0.6)];
    expect(settled(frames)).toEqual(frames);
  });
});
