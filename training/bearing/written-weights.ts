import type { Calibration } from '../../src/record/bearing/model.ts';
import type { RelevanceModel } from './relevance-model.ts';

export const short = (value: number): number => Number(value.toFixed(3));

/** Weights by the names of their features, as source text; those that are nothing are left out. */
export function writtenLinear(names: readonly string[], weights: readonly number[]): string {
  return JSON.stringify(
    Object.fromEntries(names.flatMap((name, n) => (short(weights[n]!) === 0 ? [] : [[name, short(weights[n]!)]]))),
  );
}

/** A model of relevance as source text of `RelevanceWeights`. */
export function writtenRelevance({ names, weights, trees }: RelevanceModel): string {
  const rounded = trees.map((tree) => ({
    ...tree,
    bound: tree.bound.map((x) => Number(x.toPrecision(6))),
    leaves: tree.leaves.map((x) => Number(x.toFixed(4))),
  }));
  return `{
  linear: ${writtenLinear(names, weights)},
  names: ${JSON.stringify(names)},
  trees: [
${rounded.map((tree) => `    ${JSON.stringify(tree)},`).join('\n')}
  ],
}`;
}

export const writtenCalibration = ({ slope, offset }: Calibration): string =>
  JSON.stringify({ slope: short(slope), offset: short(offset) });
