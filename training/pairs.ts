/**
 * Writes the pairs of a pledge and a passage that the network of pairs learns from, as NDJSON: its pieces and marks, whether it
 * bears and how, and what the features say of it (by dossiers that they were not learned from).
 *
 * Usage: npx tsx training/pairs.ts CORPUS READINGS ODDS TO
 *     READINGS and ODDS as `training/bearing.ts` makes them, from the same dossiers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { HELD_OUT } from '../eval/dossiers/dossiers.ts';
import { vocabularyOf } from '../src/frames/word-pieces.ts';
import { pairPieces } from '../src/pairs/pair-pieces.ts';
import { pairText } from '../src/pairs/pair-text.ts';
import { RELATIONS } from '../src/record/evidence.ts';
import { isMeasured, keyOf, loadExamples } from './bearing/examples.ts';

const [corpus, readings, oddsFile, to] = process.argv.slice(2);
if (corpus === undefined || readings === undefined || oddsFile === undefined || to === undefined) {
  console.error('usage: npx tsx training/pairs.ts CORPUS READINGS ODDS TO');
  process.exit(2);
}
const { units, gold } = await loadExamples(corpus, readings);
const odds = JSON.parse(readFileSync(oddsFile, 'utf8')) as Readonly<Record<string, number>>;
const vocabulary = vocabularyOf(readFileSync(new URL('../models/reader/vocab.txt', import.meta.url), 'utf8'));
const lines = [...units, ...gold].flatMap((example, n) => {
  const its = odds[keyOf(example)];
  if (its === undefined) return [];
  const { dossier, pledgeId, pledge, later, bears, relations, named, exact } = example;
  const line = {
    dossier,
    part: HELD_OUT.has(dossier) ? 'aside' : isMeasured(dossier) ? 'measured' : 'written',
    given: n >= units.length,
    named,
    pledge: pledgeId,
    article: later.telling.id,
    exact,
    bears,
    relations: relations.map((relation) => RELATIONS.indexOf(relation)),
    odds: its,
    ...pairPieces(pairText(pledge, later), vocabulary),
  };
  return [JSON.stringify(line)];
});
writeFileSync(to, `${lines.join('\n')}\n`);
console.log(`${lines.length} pairs written to ${to}`);
