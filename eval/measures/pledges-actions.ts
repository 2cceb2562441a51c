import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, readArticle, rowsOf } from '../articles.ts';
import { runScorer, scorerPath, withFolder } from '../scorer.ts';

/**
 * Pledges and actions in held-out news (50 articles, two annotators), and in the third of the invented official texts
 * that the networks are not trained on.
 */
export const name = 'pledges-actions';

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'pledges-actions');
  const news = join(folder, 'news-dev.jsonl');
  const scorer = scorerPath(corpus, 'pledges-actions.mjs');
  if (scorer === null || !existsSync(news)) return null;
  const train = join(corpus, 'polnear', 'train.jsonl');
  const ids = new Set(rowsOf<{ id: string }>(news).map(({ id }) => id));
  const articles = rowsOf<CorpusArticle>(train).filter(({ id }) => ids.has(id));
  const genres = keptAside(rowsOf<CorpusArticle>(join(folder, 'genres-train.jsonl')));
  return {
    ...(await figures('news', scorer, articles, () => [news, train])),
    ...(await figures('genres', scorer, genres, (scratch) => {
      const gold = join(scratch, 'gold.jsonl');
      writeFileSync(gold, genres.map((each) => JSON.stringify(each)).join('\n'));
      return [gold, gold];
    })),
  };
}

/** The third that `training/corpus.py` also holds out: the first by the SHA-1 of the id. */
export function keptAside<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const key = ({ id }: T): string => createHash('sha1').update(id).digest('hex');
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, Math.floor(all.length / 3));
}

async function figures(
  part: string,
  scorer: string,
  articles: readonly CorpusArticle[],
  gold: (scratch: string) => [string, string],
): Promise<Record<string, number>> {
  const readings: string[] = [];
  for (const article of articles) readings.push(JSON.stringify(await readArticle(article)));
  const output = withFolder((scratch) => {
    const file = join(scratch, 'readings.ndjson');
    writeFileSync(file, readings.join('\n'));
    return runScorer(scorer, [...gold(scratch), file]);
  });
  const out: Record<string, number> = {};
  for (const [, kind = '', p, r, f] of output.matchAll(/^(pledge|action) P ([\d.]+) R ([\d.]+) F1 ([\d.]+)/gm)) {
    out[`${part} ${kind} precision`] = Number(p);
    out[`${part} ${kind} recall`] = Number(r);
    out[`${part} ${kind} F1`] = Number(f);
  }
  for (const [, what = '', right, of] of output.matchAll(/(pledger|kind|deadline|actor|date) (\d+)\/(\d+)/g))
    out[`${part} ${what} right of those found`] = (100 * Number(right)) / Math.max(1, Number(of));
  if (Object.keys(out).length === 0) throw new Error(`The scorer's output is not as expected:\n${output}`);
  return out;
}
