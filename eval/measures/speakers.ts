import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, readArticle, rowsOf } from '../articles.ts';
import { runScorer, scorerPath, withFolder } from '../scorer.ts';

/** Speakers of the sources of 715 attributions in PolNeAR's development articles. */
export const name = 'speakers';

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const links = join(corpus, 'speakers', 'dev.jsonl');
  const articles = join(corpus, 'polnear', 'dev.jsonl');
  const scorer = scorerPath(corpus, 'speakers.mjs');
  if (scorer === null || !existsSync(links) || !existsSync(articles)) return null;
  const ids = new Set(rowsOf<{ id: string }>(links).map(({ id }) => id));
  const readings: string[] = [];
  for (const article of rowsOf<CorpusArticle>(articles))
    if (ids.has(article.id)) readings.push(JSON.stringify(await readArticle(article)));
  const output = withFolder((scratch) => {
    const file = join(scratch, 'readings.ndjson');
    writeFileSync(file, readings.join('\n'));
    return runScorer(scorer, [links, file]);
  });
  const found = /right of those ([\d.]+); end to end ([\d.]+)/.exec(output);
  if (!found) throw new Error(`The scorer's output is not as expected:\n${output}`);
  return { 'right of those found': Number(found[1]), 'end to end': Number(found[2]) };
}
