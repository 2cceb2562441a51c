import type { Example } from '../../eval/dossiers/dossiers.ts';
import { leafOf, type Tree } from '../../src/record/bearing/model.ts';
import type { Terms } from '../../src/record/bearing/pair-inputs.ts';
import { type Features, relevanceFeatures, termsOfEarlier } from '../../src/record/bearing/relevance.ts';
import { withRivals } from '../../src/record/bearing/rivals.ts';
import { type Boosting, dot, learnLogistic, learnTrees } from './learners.ts';

export interface RelevanceModel {
  readonly names: readonly string[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly trees: readonly Tree[];
  readonly share: number;
}

export interface Settings {
  readonly l2: number;
  readonly boosting: Boosting | null;
  /** Minimum probability of evidence whose words are used as features of later articles. */
  readonly thread: number;
  readonly without: RegExp | null;
}

export const SETTINGS: Settings = {
  l2: 3,
  boosting: { trees: 120, depth: 3, rate: 0.05, least: 15, l2: 5, rows: 0.7, columns: 0.5 },
  thread: 0.6,
  without: null,
};

const NONE: Terms = new Map();

export function learnRelevance(
  rows: readonly Features[],
  labels: readonly number[],
  settings: Settings,
  shares: readonly number[] = [],
): RelevanceModel {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .filter((name) => name === 'bias' || !settings.without?.test(name))
    .toSorted((a, b) => (a === 'bias' ? -1 : b === 'bias' ? 1 : a < b ? -1 : 1));
  const dense = rows.map((row) => names.map((name) => row[name] ?? 0));
  const scale = names.map((name, j) => {
    if (name === 'bias') return 1;
    const mean = dense.reduce((sum, row) => sum + row[j]!, 0) / dense.length;
    const spread = Math.sqrt(dense.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / dense.length);
    return spread === 0 ? 0 : 1 / spread;
  });
  const weights = learnLogistic(
    dense.map((row) => row.map((x, j) => x * scale[j]!)),
    labels,
    settings.l2,
    0,
    shares,
  ).map((w, j) => w * scale[j]!);
  const trees =
    settings.boosting === null
      ? []
      : learnTrees(
          dense,
          labels,
          settings.boosting,
          dense.map(() => 0),
        );
  return { names, scale, weights, trees, share: settings.boosting === null ? 0 : 0.5 };
}

export function likelihood(model: RelevanceModel, row: Features): number {
  const dense = model.names.map((name) => row[name] ?? 0);
  const linear = dot(dense, model.weights);
  const grown = model.trees.reduce((sum, tree) => sum + leafOf(tree, dense), 0);
  return 1 / (1 + Math.exp(-((1 - model.share) * linear + model.share * grown)));
}

export const plain = (examples: readonly Example[]): Features[] =>
  examples.map(({ pledge, passage }) => relevanceFeatures(pledge, passage, NONE));

/** Adds features of likely evidence in earlier articles. */
export function withEarlierTerms(examples: readonly Example[], likely: readonly number[], least: number): Features[] {
  const by = new Map<string, number[]>();
  examples.forEach(({ dossier, pledgeId }, n) => {
    const key = `${dossier} ${pledgeId}`;
    by.set(key, [...(by.get(key) ?? []), n]);
  });
  const out: Features[] = new Array(examples.length);
  for (const its of by.values()) {
    const earlier = new Map<string, Terms>();
    for (const n of its) {
      const { pledge, passage } = examples[n]!;
      const { id, day } = passage.articleText;
      let terms = earlier.get(id);
      if (!terms) {
        const bearers = its.filter(
          (m) =>
            likely[m]! >= least &&
            examples[m]!.passage.articleText.id !== id &&
            (examples[m]!.passage.articleText.day ?? 0) <= (day ?? 0),
        );
        terms = termsOfEarlier(
          pledge,
          bearers.map((m) => examples[m]!.passage),
        );
        earlier.set(id, terms);
      }
      out[n] = relevanceFeatures(pledge, passage, terms);
    }
  }
  return out;
}

/** Adds features that compare each passage with the other pledges of the record. */
export function rivalled(
  examples: readonly Example[],
  rows: readonly Features[],
  likely: readonly number[],
): Features[] {
  const at = new Map<string, number[]>();
  const key = ({ dossier, pledgeId, passage }: Example): string =>
    `${pledgeId.startsWith('g') ? 'gold' : ''} ${dossier} ${passage.articleText.id} ${passage.kind} ${passage.pieces[0]!.start} ${passage.pieces.at(-1)!.end}`;
  examples.forEach((each, n) => at.set(key(each), [...(at.get(key(each)) ?? []), n]));
  const out: Features[] = new Array(rows.length);
  for (const its of at.values())
    its.forEach((n, k) => {
      out[n] = withRivals(
        its.map((m) => examples[m]!.pledge),
        its.map((m) => rows[m]!),
        its.map((m) => likely[m]!),
        k,
      );
    });
  return out;
}

/** Out-of-fold probabilities. */
export function outOfFold(
  examples: readonly Example[],
  rows: readonly Features[],
  folds: ReadonlyMap<string, number>,
  settings: Settings,
  trained: (each: Example) => boolean = () => true,
): number[] {
  const out = new Array<number>(examples.length).fill(0);
  for (const fold of new Set(folds.values())) {
    const train = examples.flatMap((each, n) => (folds.get(each.dossier) === fold || !trained(each) ? [] : [n]));
    const model = learnRelevance(
      train.map((n) => rows[n]!),
      train.map((n) => (examples[n]!.bears ? 1 : 0)),
      settings,
    );
    examples.forEach((each, n) => {
      if (folds.get(each.dossier) === fold) out[n] = likelihood(model, rows[n]!);
    });
  }
  return out;
}
