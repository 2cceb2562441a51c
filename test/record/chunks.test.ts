import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '../../src/record/chunks.ts';

test('chunks join short paragraphs and cut long ones', () => {
  expect(
    chunksOf([
      [0, 100],
      [102, 3000],
      [3002, 5000],
      [5002, 50_000],
    ]),
  ).toEqual([
    { start: 0, end: 3000 },
    { start: 3002, end: 5000 },
    { start: 5002, end: 25_002 },
    { start: 25_002, end: 45_002 },
    { start: 45_002, end: 50_000 },
  ]);
  expect(chunksOf([])).toEqual([]);
});

test('chunks contain every character of every paragraph once, in order', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(lengths, (all) => {
      let at = 0;
      const paragraphs = all.map((length): [number, number] => {
        const start = at;
        at += length + 2;
        return [start, start + length];
      });
      const chunks = chunksOf(paragraphs);
      for (const { start, end } of chunks) expect(end - start).toBeLessThanOrEqual(20_000);
      for (const [i, { start }] of chunks.entries()) expect(start).toBeGreaterThanOrEqual(chunks[i - 1]?.end ?? 0);
      for (const [start, end] of paragraphs) {
        const inside = chunks.reduce(
          (sum, chunk) => sum + Math.max(0, Math.min(end, chunk.end) - Math.max(start, chunk.start)),
          0,
        );
        expect(inside).toBe(end - start);
      }
    }),
  );
});
