/**
 * Learns from dossiers which passages are evidence for a pledge, and with which relation, and writes
 * `src/record/bearing/weights.ts`: a logistic regression and boosted trees for relevance, a multinomial regression for
 * the relation. Cross-validated by dossier; held-out dossiers are not used for the weights.
 *
 * Usage: npx tsx training/bearing.ts CORPUS READINGS [--dry] [--odds FILE]
 *     READINGS is NDJSON of the readings of all articles of the dossiers; what it lacks is read.
 */
import { writeFileSync } from 'node:fs';
import { type Example, HELD_OUT, touches } from '../eval/dossiers/dossiers.ts';
import { calibrationError, recallAt } from '../eval/dossiers/measures.ts';
import type { UnitExample } from '../eval/dossiers/units.ts';
import { MIN_FOLLOWED } from '../src/record/bearing/propose-evidence.ts';
import { relationFeatures } from '../src/record/bearing/relation.ts';
import type { Features } from '../src/record/bearing/relevance.ts';
import { TRAINED_RELATIONS } from '../src/record/evidence.ts';
import { isMeasured, keyOf, loadExamples } from './bearing/examples.ts';
import { learnLogistic } from './bearing/learners.ts';
import { learnRelations, relationShares, type Told, writtenSteps } from './bearing/relation-model.ts';
import {
  learnRelevance,
  likelihood,
  outOfFold,
  plain,
  rivalled,
  SETTINGS,
  withEarlierTerms,
} from './bearing/relevance-model.ts';
import { short, writtenCalibration, writtenLinear, writtenRelevance } from './bearing/written-weights.ts';

const TO = 'src/record/bearing/weights.ts';
const WRITTEN = 'training/annotations/steps.tsv';
const FOLDS = 7;
const RELATION_SETTINGS = { l2: 4, fewest: 4, without: null };
/** Weight of a written sentence, relative to one of a dossier. */
const WRITTEN_WEIGHT = 0.7;

const [corpus, file] = process.argv.slice(2);
if (corpus === undefined || file === undefined) {
  console.error('usage: npx tsx training/bearing.ts CORPUS READINGS [--dry] [--odds FILE]');
  process.exit(2);
}
const { dossiers, units, gold } = await loadExamples(corpus, file);
const all: readonly Example[] = [...units, ...gold];
const isGold = (n: number): boolean => n >= units.length;
const mark = (rows: readonly Features[]): Features[] => rows.map((row, n) => (isGold(n) ? { ...row, given: 1 } : row));
console.log(
  `${dossiers.length} dossiers; ${gold.filter((e) => e.named).length} passages that they judge, ${gold.filter((e) => e.named && e.bears).length} bear; ` +
    `${units.filter((e) => e.named).length} of what the reader found and sentences, ${units.filter((e) => e.bears).length} bear`,
);

const linear = { ...SETTINGS, boosting: null };
/** What is written to learn from is of another mixture: with it, the features find a fifth less of what is measured. */
const learnedFrom = ({ named, dossier }: Example): boolean => named && isMeasured(dossier);
const folds = new Map(dossiers.map(({ id }, n) => [id, n % FOLDS]));
const rows = plain(all);
const first = outOfFold(all, mark(rows), folds, linear, learnedFrom);
const second = mark(rivalled(all, withEarlierTerms(all, first, MIN_FOLLOWED), first));
const odds = outOfFold(all, second, folds, SETTINGS, learnedFrom).map((p) => Math.log(p / (1 - p)));

/** Calibrated probabilities, with a slope and an offset learned from the other folds. */
function calibration(of: (n: number) => boolean, but: number | null): { slope: number; offset: number } {
  const its = all.flatMap((e, n) =>
    e.named && of(n) && isMeasured(e.dossier) && folds.get(e.dossier) !== but ? [n] : [],
  );
  const [offset = 0, slope = 1] = learnLogistic(
    its.map((n) => [1, odds[n]!]),
    its.map((n) => (all[n]!.bears ? 1 : 0)),
    0.1,
  );
  return { slope, offset };
}
const fitted = new Map<string, { slope: number; offset: number }>(
  [true, false].flatMap((given) =>
    [null, ...new Set(folds.values())].map(
      (but) => [`${given} ${but}`, calibration((n) => isGold(n) === given, but)] as const,
    ),
  ),
);
const sure = odds.map((odd, n) => {
  const { slope, offset } = fitted.get(`${isGold(n)} ${folds.get(all[n]!.dossier)}`)!;
  return 1 / (1 + Math.exp(-(slope * odd + offset)));
});

const told: Told[] = gold.flatMap((e) =>
  e.named && e.bears
    ? [{ group: e.dossier, features: relationFeatures(e.pledge, e.passage), relation: e.relations[0]!, share: 1 }]
    : [],
);
const written = writtenSteps(WRITTEN, WRITTEN_WEIGHT);
const relations = new Map(
  [...new Set(folds.values())].map((fold) => [
    fold,
    learnRelations([...told.filter(({ group }) => folds.get(group) !== fold), ...written], RELATION_SETTINGS),
  ]),
);
const relationRight = (n: number): boolean => {
  const { pledge, passage, relations: its, dossier } = all[n]!;
  const shares = relationShares(relations.get(folds.get(dossier)!)!, relationFeatures(pledge, passage));
  return its.includes(TRAINED_RELATIONS[shares.indexOf(Math.max(...shares))]!);
};

const percent = (share: number): string => (100 * share).toFixed(1);
const parts: readonly (readonly [string, (dossier: string) => boolean])[] = [
  ['all dossiers', isMeasured],
  ['d01 to d14', (id) => isMeasured(id) && id < 'd15'],
  ['d21 to d34', (id) => isMeasured(id) && id > 'd15'],
  ['those kept aside', (id) => HELD_OUT.has(id)],
];
for (const [name, part] of parts) {
  const its = gold.flatMap((e, n) => (e.named && part(e.dossier) ? [n + units.length] : []));
  const at = recallAt(
    its.map((n) => sure[n]!),
    its.map((n) => all[n]!.bears),
    0.8,
  );
  const taken = its.filter((n) => sure[n]! >= at.at && all[n]!.bears);
  const error = calibrationError(
    its.map((n) => sure[n]!),
    its.map((n) => all[n]!.bears),
  );
  console.log(
    `given passages, ${name}: P ${percent(at.precision)} R ${percent(at.recall)}, relation right in ${percent(taken.filter(relationRight).length / taken.length)}, calibration error ${error.toFixed(3)}`,
  );
}
for (const [name, part] of parts) {
  for (const least of [0.4, 0.5, 0.6, 0.7]) {
    const its = units.flatMap((e, n) => (e.named && part(e.dossier) && sure[n]! >= least ? [n] : []));
    const right = its.filter((n) => all[n]!.bears);
    const wanted = dossiers.filter(({ id }) => part(id)).flatMap((d) => d.evidence.map((e) => ({ id: d.id, e })));
    const hits = wanted.filter(({ id, e }) => right.some((n) => reaches(units[n]!, id, e)));
    console.log(
      `reader and all, ${name}, at ${least}: P ${percent(right.length / its.length)} R ${percent(hits.length / wanted.length)}, relation right in ${percent(right.filter(relationRight).length / right.length)}, calibration error ${calibrationError(
        its.map((n) => sure[n]!),
        its.map((n) => all[n]!.bears),
      ).toFixed(3)}`,
    );
  }
}
const measured = dossiers.filter(({ id }) => isMeasured(id));
const reached = measured.flatMap((d) => d.evidence.filter((e) => units.some((u) => reaches(u, d.id, e))));
const withFinding = measured.flatMap((d) =>
  d.evidence.filter((e) => units.some((u) => u.candidate.finding !== null && reaches(u, d.id, e))),
);
console.log(
  `of ${measured.reduce((sum, { evidence }) => sum + evidence.length, 0)} passages of evidence ${reached.length} can be proposed, ${withFinding.length} as findings of the reader`,
);

function reaches(
  unit: UnitExample,
  dossier: string,
  e: { readonly pledge: string; readonly article: string; readonly exact: string },
): boolean {
  return (
    unit.dossier === dossier &&
    unit.article === e.article &&
    unit.goldPledges.includes(e.pledge) &&
    touches(unit.exact, e.exact)
  );
}

const learned = all.flatMap((e, n) => (learnedFrom(e) && !HELD_OUT.has(e.dossier) ? [n] : []));
const labels = learned.map((n) => (all[n]!.bears ? 1 : 0));
const marked = mark(rows);
const firstModel = learnRelevance(
  learned.map((n) => marked[n]!),
  labels,
  linear,
);
const likely = marked.map((row, n) => (HELD_OUT.has(all[n]!.dossier) ? likelihood(firstModel, row) : first[n]!));
const rivalledRows = mark(rivalled(all, withEarlierTerms(all, likely, MIN_FOLLOWED), likely));
const secondModel = learnRelevance(
  learned.map((n) => rivalledRows[n]!),
  labels,
  SETTINGS,
);
const relationModel = learnRelations(
  [...told.filter(({ group }) => !HELD_OUT.has(group)), ...written],
  RELATION_SETTINGS,
);

const wide = relationModel.names.length;
const relation = Object.fromEntries(
  relationModel.names.map((name, j) => [
    name,
    TRAINED_RELATIONS.map((_, c) => short(relationModel.weights[c * wide + j]!)),
  ]),
);
const text = `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near to a constant by chance
import type { Calibration, RelationWeights, RelevanceWeights } from './model.ts';

/*
 * Weights of what bears on a pledge. Written by \`training/bearing.ts\` from the dossiers d01 to d14 and d21 to d34, without
 * ${[...HELD_OUT].join(', ')}, and for relations from \`training/annotations/\` too; not to be edited. How well they do: training/README.md.
 */
// biome-ignore-start format: generated
/** Of a passage by itself. */
export const FIRST: Readonly<Record<string, number>> = ${writtenLinear(firstModel.names, firstModel.weights)};
/** With what earlier passages and other pledges say. */
export const SECOND: RelevanceWeights = ${writtenRelevance(secondModel)};
/** Of all that an article has. */
export const FOUND: Calibration = ${writtenCalibration(fitted.get('false null')!)};
/** Of passages that somebody chose. */
export const GIVEN: Calibration = ${writtenCalibration(fitted.get('true null')!)};
export const RELATION: RelationWeights = {
${Object.entries(relation)
  .map(([name, weights]) => `  ${JSON.stringify(name)}: ${JSON.stringify(weights)},`)
  .join('\n')}
};
// biome-ignore-end format: generated
`;
const to = process.argv.indexOf('--odds');
// For the network of pairs, which is weighed against them: by dossiers that they were not learned from.
if (to > 0)
  writeFileSync(
    process.argv[to + 1]!,
    JSON.stringify(Object.fromEntries(all.map((e, n) => [keyOf(e), short(odds[n]!)]))),
  );
if (!process.argv.includes('--dry')) {
  writeFileSync(TO, text);
  console.log(
    `written to ${TO}: ${secondModel.names.length} features, ${secondModel.trees.length} trees, ${wide} features of relations`,
  );
}
