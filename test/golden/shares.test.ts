import { describe, expect, it } from 'vitest';
import { exampleReadings } from '../../eval/examples/readings.ts';
import { score } from '../../eval/examples/score.ts';

describe('the reader finds the facts noted in the fictional press', async () => {
  const { counts } = score(await exampleReadings());
  const share = (name: string): number => (counts.get(name)?.found ?? 0) / (counts.get(name)?.expected ?? 1);
  it.each(['title', 'byline', 'published', 'outlet'])('%s of every article', (name) => {
    expect(counts.get(name)).toMatchObject({ found: 19, expected: 19 });
  });
  // Floors a little under what is measured, so that a change which loses what was found is seen (`npm run eval`).
  it.each([
    ['statement', 0.9],
    ['speaker', 0.85],
    ['pledge', 0.85],
    ['action', 0.84],
    ['figure', 0.8],
    ['time', 0.85],
  ])('%s: at least %d of them', (name, least) => {
    expect(share(name)).toBeGreaterThanOrEqual(least);
  });
});
