import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/index.ts';
import type { TimeExpression } from '../../src/types.ts';
import { gumNews } from '../times/gum.ts';
import { recognizedDates, recognizersFile } from '../times/recognizers.ts';
import { type GoldTime, parseTimeMl } from '../times/timeml.ts';

/**
 * Time expressions on WikiWars (TIMEX3), with spans and values counted as in TempEval-3: strict spans agree, relaxed
 * spans overlap; a value counts where a relaxed span also has the same value. `value F1` is its F1 over all
 * expressions, `value accuracy` the share of found expressions with the right value. Ages ("45 years old") and
 * adjectives such as "former" are time expressions in WikiWars and deliberately not in saydo: they count as misses. For
 * GUM's news articles: the dates that annotators resolved.
 */
export const name = 'times';

interface Score {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'time', 'wikiwars');
  if (!existsSync(folder)) return null;
  const score: Score = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.tml')) continue;
    const { text, published, times } = parseTimeMl(readFileSync(join(folder, file), 'utf8'));
    const reading = await read({ id: file, content: text, verbatim: true, published });
    count(score, times, reading.times);
  }
  const f1 = (hits: number): number => (200 * hits) / (score.gold + score.found);
  return {
    'WikiWars strict F1': f1(score.strict),
    'WikiWars relaxed F1': f1(score.relaxed),
    'WikiWars relaxed precision': (100 * score.relaxed) / score.found,
    'WikiWars relaxed recall': (100 * score.relaxed) / score.gold,
    'WikiWars value F1': f1(score.value),
    'WikiWars value accuracy': (100 * score.value) / score.relaxed,
    ...(await gumNews(join(corpus, 'gum-news'))),
    ...(await recognizedDates(recognizersFile(corpus))),
  };
}

/** Pairs gold and found expressions in text order, each with at most one: the first that overlaps. */
export function count(score: Score, gold: readonly GoldTime[], found: readonly TimeExpression[]): void {
  score.gold += gold.length;
  score.found += found.length;
  let at = 0;
  for (const { start, end, value } of gold) {
    while (at < found.length && found[at]!.passage.end <= start) at++;
    const match = found[at];
    if (!match || match.passage.start >= end) continue;
    score.relaxed++;
    if (match.passage.start === start && match.passage.end === end) score.strict++;
    if (match.value === value || (match.value === null && value === 'null')) score.value++;
    at++;
  }
}
