import { exampleReadings } from '../examples/readings.ts';
import { score } from '../examples/score.ts';

export const name = 'examples';

/** Share of the facts of the fictional press that the reader finds, and the number of its proposals. */
export async function run(_corpus: string): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [what, { found, expected, proposed }] of score(await exampleReadings()).counts) {
    figures[`${what} found`] = (100 * found) / expected;
    if (proposed) figures[`# ${what} proposed`] = proposed;
  }
  return figures;
}
