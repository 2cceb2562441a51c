/**
 * Learns which passages of an article bear on a pledge that the same article recalls, from `annotations/within`, and writes
 * `src/record/bearing/within-weights.ts`. Cross-validated by article; articles that are kept aside have no part in the weights.
 *
 * Usage: npx tsx training/within.ts READINGS [--dry] [--odds FILE]
 *     READINGS is NDJSON of the readings of all articles; what it lacks is read.
 */
import { writeFileSync } from 'node:fs';
import { calibrationError, recallAt } from '../eval/dossiers/measures.ts';
import { isKeptAside, loadRecalling, RECALLING, type WithinExample, withinExamples } from '../eval/dossiers/within.ts';
import { withinFeatures } from '../src/record/bearing/within.ts';
import { cachedReadings } from './bearing/cached-readings.ts';
import { keyOf } from './bearing/examples.ts';
import { learnLogistic } from './bearing/learners.ts';
import { learnRelevance, outOfFold, SETTINGS } from './bearing/relevance-model.ts';
import { writtenCalibration, writtenRelevance } from './bearing/written-weights.ts';

const TO = 'src/record/bearing/within-weights.ts';
const FOLDS = 7;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npx tsx training/within.ts READINGS [--dry] [--odds FILE]');
  process.exit(2);
}
const articles = loadRecalling(RECALLING);
const readings = await cachedReadings(articles, file);
const all = articles.flatMap((article) => withinExamples(article, readings.get(article.id)!));
const rows = all.map(({ pledge, passage, others }) => withinFeatures(pledge, passage, others));
const folds = new Map(articles.map(({ id }, n) => [id, n % FOLDS]));
const learnedFrom = ({ dossier }: { readonly dossier: string }): boolean => !isKeptAside(dossier);
const likely = outOfFold(all, rows, folds, SETTINGS, learnedFrom);
const odds = likely.map((p) => Math.log(p / (1 - p)));
const [offset = 0, slope = 1] = calibration(all.flatMap((e, n) => (learnedFrom(e) ? [n] : [])));
const sure = odds.map((odd) => 1 / (1 + Math.exp(-(slope * odd + offset))));

const linked = articles.reduce((sum, { links }) => sum + links.length, 0);
console.log(
  `${articles.length} articles, ${linked} links; ${all.length} pairs, ${all.filter((e) => e.bears).length} bear`,
);
report('cross-validated', (e) => learnedFrom(e));
report('kept aside', (e) => !learnedFrom(e));

function calibration(its: readonly number[]): number[] {
  return learnLogistic(
    its.map((n) => [1, odds[n]!]),
    its.map((n) => (all[n]!.bears ? 1 : 0)),
    0.1,
  );
}

function report(name: string, of: (each: WithinExample) => boolean): void {
  const its = all.flatMap((each, n) => (of(each) ? [n] : []));
  const right = its.map((n) => all[n]!.bears);
  const shares = its.map((n) => sure[n]!);
  const bears = right.filter(Boolean).length;
  const best = recallAt(shares, right, 0.7);
  const lines = [0.3, 0.4, 0.5, 0.6].map((least) => {
    const taken = its.filter((n) => sure[n]! >= least);
    const hits = taken.filter((n) => all[n]!.bears).length;
    return `at ${least}: P ${percent(hits, taken.length)} R ${percent(hits, bears)}`;
  });
  console.log(
    `${name}: ${its.length} pairs, ${bears} bear; ${lines.join('; ')}; recall at precision 70: ${(100 * best.recall).toFixed(1)}; calibration error ${calibrationError(shares, right).toFixed(3)}`,
  );
}

function percent(some: number, whole: number): string {
  return ((100 * some) / Math.max(1, whole)).toFixed(1);
}

const at = process.argv.indexOf('--odds');
if (at > 0)
  writeFileSync(
    process.argv[at + 1]!,
    JSON.stringify(Object.fromEntries(all.map((each, n) => [keyOf(each), odds[n]!]))),
  );

if (!process.argv.includes('--dry')) {
  const learned = all.flatMap((each, n) => (learnedFrom(each) ? [n] : []));
  const model = learnRelevance(
    learned.map((n) => rows[n]!),
    learned.map((n) => (all[n]!.bears ? 1 : 0)),
    SETTINGS,
  );
  writeFileSync(
    TO,
    `import type { Calibration, RelevanceWeights } from './model.ts';

/*
 * Weights of what of an article bears on a pledge that the same article recalls. Written by \`training/within.ts\` from
 * \`training/annotations/within\`; not to be edited. How well they do: training/README.md.
 */
// biome-ignore-start format: generated
export const WITHIN: RelevanceWeights = ${writtenRelevance(model)};
export const WITHIN_CALIBRATION: Calibration = ${writtenCalibration({ slope, offset })};
// biome-ignore-end format: generated
`,
  );
}
