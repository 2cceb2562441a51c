/**
 * Counts the articles of general news that contain each stem, and writes `src/record/bearing/word-counts.ts`.
 *
 * Usage: npx tsx training/word-counts.ts CORPUS
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, rowsOf } from '../eval/articles.ts';
import { normalizedWords } from '../src/record/identity/words/fold-words.ts';
import { FUNCTION_WORDS } from '../src/record/identity/words/function-words.ts';
import { stemOf } from '../src/record/identity/words/stem.ts';

const TO = 'src/record/bearing/word-counts.ts';
/** Stems in fewer articles are treated as not in use. */
const MIN_ARTICLES = 4;
/** Counts are rounded to these steps; higher precision has no effect. */
const STEPS = [4, 6, 9, 13, 19, 28, 42, 63, 95, 142, 213, 320, 480];

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: npx tsx training/word-counts.ts CORPUS');
  process.exit(2);
}
const articles = rowsOf<CorpusArticle>(join(corpus, 'polnear/train.jsonl'));
const counts = new Map<string, number>();
for (const { text } of articles) {
  const stems = new Set(
    normalizedWords(text.split('\n'))
      .map(({ folded }) => folded.replace(/'s$/, ''))
      .filter((word) => !FUNCTION_WORDS.has(word) && /^[a-z0-9]/.test(word))
      .map(stemOf),
  );
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}
const steps = STEPS.map((least, n) => {
  const next = STEPS[n + 1] ?? Number.POSITIVE_INFINITY;
  const stems = [...counts]
    .filter(([, count]) => count >= Math.max(least, MIN_ARTICLES) && count < next)
    .map(([stem]) => stem);
  return [least, stems.toSorted()] as const;
});
const lines = steps.map(
  ([least, stems]) => `  [\n    ${least},\n    '${stems.map((s) => s.replaceAll("'", "\\'")).join(' ')}',\n  ],`,
);
writeFileSync(
  TO,
  `/**
 * In how many of ${articles.length} articles of general news (PolNeAR, train) a stem stands: at least so many, then the stems. Written by
 * \`training/word-counts.ts\`; not to be edited.
 */
export const ARTICLES = ${articles.length};
export const COUNTS: readonly (readonly [least: number, stems: string])[] = [\n${lines.join('\n')}\n];\n`,
);
console.log(
  `${steps.reduce((sum, [, stems]) => sum + stems.length, 0)} stems of ${articles.length} articles written to ${TO}`,
);
