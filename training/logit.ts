import { writeFileSync } from 'node:fs';
import type { Weights } from '../src/findings/probabilities.ts';

/** A choice: candidates with the names of their features, and the indexes of the right ones. */
export interface Choice {
  readonly article: string;
  readonly candidates: readonly { readonly features: readonly string[] }[];
  readonly right: readonly number[];
}

/** Strength of the prior, in examples. */
const L2 = 1;
const STEPS = 400;
const RATE = 0.05;
/** Features of fewer candidates are omitted. */
const MIN_CANDIDATES = 5;
const FOLDS = 5;
/** Weights nearer to 0 are omitted. */
const MIN_WEIGHT = 0.05;

/** Weights of a conditional logit with L2, by Adam on all choices with a right candidate. */
export function learned(choices: readonly Choice[]): Weights {
  const used = choices.filter(({ right }) => right.length > 0);
  const counts = new Map<string, number>();
  for (const { candidates } of used)
    for (const { features } of candidates) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= MIN_CANDIDATES ? [name] : []));
  const places = new Map(names.map((name, n) => [name, n]));
  const indexed = used.map(({ candidates, right }) => ({
    right,
    features: candidates.map(({ features }) => features.flatMap((each) => places.get(each) ?? [])),
  }));
  const weights = new Float64Array(names.length);
  const [mean, square, slope] = [weights.slice(), weights.slice(), weights.slice()];
  for (let step = 1; step <= STEPS; step++) {
    weights.forEach((weight, n) => {
      slope[n] = L2 * weight;
    });
    for (const { features, right } of indexed) {
      const scores = features.map((list) => list.reduce((sum, n) => sum + weights[n]!, 0));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((sum, each) => sum + each, 0);
      const rightly = right.reduce((sum, n) => sum + odds[n]!, 0);
      features.forEach((list, n) => {
        const pull = odds[n]! / total - (right.includes(n) ? odds[n]! / rightly : 0);
        for (const each of list) slope[each]! += pull;
      });
    }
    weights.forEach((_, n) => {
      mean[n] = 0.9 * mean[n]! + 0.1 * slope[n]!;
      square[n] = 0.99 * square[n]! + 0.01 * slope[n]! ** 2;
      const stepped = mean[n]! / (1 - 0.9 ** step) / (Math.sqrt(square[n]! / (1 - 0.99 ** step)) + 1e-8);
      weights[n]! -= RATE * stepped;
    });
  }
  return Object.fromEntries(names.map((name, n) => [name, weights[n]!]));
}

/** For each fold of the articles, the weights learned without it, and its choices. */
export function folds<T extends Choice>(choices: readonly T[]): { readonly weights: Weights; readonly left: T[] }[] {
  const articles = [...new Set(choices.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, n) => [article, n % FOLDS]));
  return Array.from({ length: FOLDS }, (_, n) => ({
    weights: learned(choices.filter(({ article }) => foldOf.get(article) !== n)),
    left: choices.filter(({ article }) => foldOf.get(article) === n),
  }));
}

/** Writes weights as a module: `name` is the constant, `what` the first sentence of its comment. */
export function writeWeights(to: string, name: string, what: string, weights: Weights): number {
  const lines = Object.entries(weights)
    .map(([feature, weight]) => [feature, Number(weight.toFixed(2))] as const)
    .filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${weight},`);
  writeFileSync(
    to,
    `/** ${what} */\nexport const ${name}: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  return lines.length;
}
