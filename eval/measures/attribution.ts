import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, readArticle, rowsOf } from '../articles.ts';
import { runScorer, scorerPath, withFolder } from '../scorer.ts';

/** Attribution on PolNeAR's development articles: token spans by segment, counted as in CofeNet (2022). */
export const name = 'attribution';

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const articles = join(corpus, 'polnear', 'dev.jsonl');
  const segments = join(corpus, 'polnear', 'cofenet-valid.jsonl');
  const scorer = scorerPath(corpus, 'attribution.mjs');
  if (scorer === null || !existsSync(articles) || !existsSync(segments)) return null;

  const readings: string[] = [];
  for (const article of rowsOf<CorpusArticle>(articles)) readings.push(JSON.stringify(await readArticle(article)));
  const output = withFolder((scratch) => {
    const file = join(scratch, 'readings.ndjson');
    writeFileSync(file, readings.join('\n'));
    return runScorer(scorer, [segments, articles, file]);
  });
  return figuresOf(output);
}

function figuresOf(output: string): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [, label = '', ...row] of output.matchAll(
    /^(source|cue|content) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm,
  )) {
    for (const [index, figure] of ['precision', 'recall', 'F1', 'Jaccard'].entries()) {
      figures[`${label} ${figure}`] = Number(row[index]);
    }
  }
  if (Object.keys(figures).length === 0) throw new Error(`The scorer's output is not as expected:\n${output}`);
  return figures;
}
