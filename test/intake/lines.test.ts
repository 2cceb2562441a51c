import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/intake/lines.ts';

async function* chunks(parts: readonly Uint8Array[]) {
  yield* parts;
}

async function linesIn(parts: readonly Uint8Array[], most: number) {
  const found: [number, string | null][] = [];
  for await (const { number, bytes } of linesOf(chunks(parts), most)) {
    found.push([number, bytes === null ? null : Buffer.from(bytes).toString()]);
  }
  return found;
}

test('lines do not depend on the chunks of the stream', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', ' ', '{', '\r'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(80), { maxLength: 6 }), async (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const bounds = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const parts = bounds.slice(1).map((end, i) => bytes.subarray(bounds[i], end));
      const expected = whole
        .split('\n')
        .map((line, i) => [i + 1, line] as const)
        .filter(([, line]) => line.trim() !== '');
      expect(await linesIn(parts, 1000)).toEqual(expected);
    }),
  );
});

test('a line that is too long is dropped, and the next is read', async () => {
  const parts = ['short\n', 'long'.repeat(10), 'long'.repeat(10), '\nnext'].map((part) => Buffer.from(part));
  expect(await linesIn(parts, 20)).toEqual([
    [1, 'short'],
    [2, null],
    [3, 'next'],
  ]);
});
