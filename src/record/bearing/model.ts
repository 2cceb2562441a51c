import { TRAINED_RELATIONS } from '../evidence.ts';
import type { Relations } from './judge.ts';
import type { Features } from './relevance.ts';

/** A tree: each inner node asks whether a feature is at most a bound; a child below 0 is the leaf `~child`. */
export interface Tree {
  readonly feature: readonly number[];
  readonly bound: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
}

/** Log odds: half from weights, half from trees. */
export interface RelevanceWeights {
  readonly linear: Readonly<Record<string, number>>;
  /** Names of the features that trees ask for, by number. */
  readonly names: readonly string[];
  readonly trees: readonly Tree[];
}

/** From raw log odds to calibrated ones. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export type RelationWeights = Readonly<Record<string, readonly number[]>>;

export const likelihoodOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

export function linearOdds(weights: Readonly<Record<string, number>>, features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return sum;
}

function treeOdds({ names, trees }: Pick<RelevanceWeights, 'names' | 'trees'>, features: Features): number {
  const row = names.map((name) => features[name] ?? 0);
  return trees.reduce((sum, tree) => sum + leafOf(tree, row), 0);
}

export function leafOf({ feature, bound, left, right, leaves }: Tree, row: readonly number[]): number {
  if (feature.length === 0) return leaves[0] ?? 0;
  let node = 0;
  while (node >= 0) node = (row[feature[node]!] ?? 0) <= bound[node]! ? left[node]! : right[node]!;
  return leaves[~node]!;
}

export function relevanceOdds(weights: RelevanceWeights, features: Features): number {
  return 0.5 * linearOdds(weights.linear, features) + 0.5 * treeOdds(weights, features);
}

/** How likely each relation is; they sum to 1. */
export function relationShares(weights: RelationWeights, features: Features): Relations {
  const scores = TRAINED_RELATIONS.map(() => 0);
  for (const [name, value] of Object.entries(features))
    weights[name]?.forEach((weight, n) => {
      scores[n]! += weight * value;
    });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(TRAINED_RELATIONS.map((relation, n) => [relation, odds[n]! / all])) as Relations;
}
