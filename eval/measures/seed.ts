import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeasured } from '../read.ts';
import { runScorer, scorerPath, withFolder } from '../scorer.ts';

/** One whole real article, compared with a record of it that was made by hand. */
export const name = 'seed';

const LIMIT = 'within twice the gold';

/** Kinds of findings whose false positives are limited: at most twice as many as the gold standard has findings. */
const LIMITED = ['statement', 'pledge', 'action'];

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'seed');
  const scorer = scorerPath(corpus, 'seed.mjs');
  if (scorer === null || !existsSync(folder)) return null;
  const article = readdirSync(folder).find((file) => file.endsWith('.txt'));
  const gold = readdirSync(folder).find((file) => file.endsWith('.gold.json'));
  if (article === undefined || gold === undefined) return null;

  const reading = await readMeasured({ content: readFileSync(join(folder, article)) });
  const output = withFolder((scratch) => {
    const file = join(scratch, 'reading.json');
    writeFileSync(file, JSON.stringify(reading));
    return runScorer(scorer, [file, join(folder, gold)]);
  });
  return figuresOf(output);
}

function figuresOf(output: string): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [, kind = '', hits, of, proposed] of output.matchAll(
    /^(\w[\w ]*?) +(\d+)\/(\d+)(?: +proposed (\d+))? *$/gm,
  )) {
    figures[kind] = (100 * Number(hits)) / Number(of);
    if (proposed === undefined) continue;
    figures[`# ${kind} proposed`] = Number(proposed);
    if (LIMITED.includes(kind)) figures[`${kind} ${LIMIT}`] = Number(proposed) <= 2 * Number(of) ? 100 : 0;
  }
  figures['passages equal to the text'] = /, not equal to the text 0$/m.test(output) ? 100 : 0;
  figures['all'] = Number(/^seed \d+\/\d+ = ([\d.]+)%$/m.exec(output)?.[1] ?? Number.NaN);
  return figures;
}
