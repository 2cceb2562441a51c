import { expect, test } from 'vitest';
import { htmlPage } from '../../src/pages/html/page.ts';
import { terminalPage } from '../../src/pages/terminal/page.ts';
import type { Reading } from '../../src/types.ts';
import { articleOf, readingOf, sluices } from './fixture.ts';

const PAGES: Readonly<Record<string, (reading: Reading) => string>> = {
  HTML: htmlPage,
  terminal: (reading) => terminalPage(reading, { width: 80, colour: false }),
};

test.each(Object.keys(PAGES))('the %s page of a long article is made in linear time', (name) => {
  const page = PAGES[name]!;
  const statement = sluices().statements[3]!;
  const make = (n: number) => {
    const sentence = 'Iva Sorn said the gates would open. ';
    const text = sentence.repeat(n);
    const passage = (i: number, a: number, b: number) => ({
      start: i * sentence.length + a,
      end: i * sentence.length + b,
      exact: text.slice(i * sentence.length + a, i * sentence.length + b),
    });
    const statements = Array.from({ length: n }, (_, i) => ({
      ...statement,
      id: `s${i + 1}`,
      source: [passage(i, 0, 8)],
      cue: [passage(i, 9, 13)],
      content: [passage(i, 14, 34)],
    }));
    return readingOf(articleOf([text]), { statements });
  };
  const seconds = (reading: Reading) => {
    const best = [1, 2, 3].map(() => {
      const from = performance.now();
      page(reading);
      return performance.now() - from;
    });
    return Math.min(...best);
  };
  const [small, large] = [make(2000), make(16_000)];
  seconds(small);
  // Eight times the text; a quadratic page would take 64 times as long.
  expect(seconds(large) / seconds(small)).toBeLessThan(24);
});
