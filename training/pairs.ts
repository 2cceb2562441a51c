/**
 * Writes the pairs of a pledge and a passage that the network of pairs learns from, as NDJSON: its pieces and marks, whether it
 * bears and how, and what the features say of it (by dossiers that they were not learned from; 0 where they were not asked).
 *
 * Usage: npx tsx training/pairs.ts CORPUS READINGS ODDS TO
 *     READINGS and ODDS as `training/bearing.ts` and `training/within.ts` make them, from the same dossiers and articles.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Example, goldExamples, HELD_OUT } from '../eval/dossiers/dossiers.ts';
import { isKeptAside, loadRecalling, RECALLING, withinExamples } from '../eval/dossiers/within.ts';
import { vocabularyOf } from '../src/frames/word-pieces.ts';
import { pairPieces } from '../src/pairs/pair-pieces.ts';
import { pairText } from '../src/pairs/pair-text.ts';
import { TRAINED_RELATIONS } from '../src/record/evidence.ts';
import { cachedReadings } from './bearing/cached-readings.ts';
import { CASES, loadCases } from './bearing/cases.ts';
import { isMeasured, keyOf, loadExamples } from './bearing/examples.ts';

const [corpus, readings, oddsFile, to] = process.argv.slice(2);
if (corpus === undefined || readings === undefined || oddsFile === undefined || to === undefined) {
  console.error('usage: npx tsx training/pairs.ts CORPUS READINGS ODDS TO');
  process.exit(2);
}
const { units, gold } = await loadExamples(corpus, readings);
const cases = loadCases(CASES)
  .flatMap(goldExamples)
  .map((each) => ({ ...each, pledgeId: `g${each.pledgeId}` }));
const articles = loadRecalling(RECALLING);
const read = await cachedReadings(articles, readings);
const within = articles.flatMap((article) => withinExamples(article, read.get(article.id)!));
const odds = JSON.parse(readFileSync(oddsFile, 'utf8')) as Readonly<Record<string, number>>;
const vocabulary = vocabularyOf(readFileSync(new URL('../models/reader/vocab.txt', import.meta.url), 'utf8'));

/** How a pair came about: passages that somebody wrote down for a pledge, all of later articles, all of the pledge's own article. */
type Origin = 'given' | 'found' | 'within';

function lineOf(example: Example, origin: Origin): string {
  const { dossier, pledgeId, pledge, passage, bears, relations, named, exact } = example;
  return JSON.stringify({
    dossier,
    part: partOf(dossier, origin),
    origin,
    named,
    pledge: pledgeId,
    article: passage.articleText.id,
    exact,
    bears,
    relations: relations.map((relation) => TRAINED_RELATIONS.indexOf(relation)),
    odds: oddsOf(example, origin),
    ...pairPieces(pairText(pledge, passage), vocabulary),
  });
}

/** @throws Error where the features were to be asked and were not, since the odds are older than the texts */
function oddsOf(example: Example, origin: Origin): number {
  const key = keyOf(example);
  const its = odds[key];
  if (its === undefined && origin !== 'given') throw new Error(`${oddsFile} has no odds of “${key}”; make it anew`);
  return its ?? 0;
}

function partOf(dossier: string, origin: Origin): 'aside' | 'measured' | 'written' {
  if (origin === 'within') return isKeptAside(dossier) ? 'aside' : 'written';
  return HELD_OUT.has(dossier) ? 'aside' : isMeasured(dossier) ? 'measured' : 'written';
}

const lines = [
  ...units.map((each) => lineOf(each, 'found')),
  ...[...gold, ...cases].map((each) => lineOf(each, 'given')),
  ...within.map((each) => lineOf(each, 'within')),
];
writeFileSync(to, `${lines.join('\n')}\n`);
console.log(`${lines.length} pairs written to ${to}`);
