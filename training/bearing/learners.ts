import { leafOf, type Tree } from '../../src/record/bearing/model.ts';

/**
 * Weights of a logistic regression, by Newton's method with an L2 prior. A bias is a constant 1 in `rows`, and is not
 * regularised.
 */
export function learnLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  l2: number,
  bias = 0,
  shares: readonly number[] = [],
): number[] {
  const width = rows[0]?.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let step = 0; step < 12; step++) {
    const slope = weights.map((weight, j) => (j === bias ? 0 : -l2 * weight));
    const bend = Array.from({ length: width }, (_, j) => {
      const row = new Float64Array(width);
      row[j] = j === bias ? 1e-6 : l2;
      return row;
    });
    rows.forEach((row, i) => {
      const share = shares[i] ?? 1;
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const gap = share * (labels[i]! - p);
      const spread = share * Math.max(1e-6, p * (1 - p));
      for (let j = 0; j < width; j++) {
        const x = row[j]!;
        if (x === 0) continue;
        slope[j]! += gap * x;
        const line = bend[j]!;
        for (let k = 0; k < width; k++) line[k]! += spread * x * row[k]!;
      }
    });
    const change = solved(bend, slope);
    weights = weights.map((weight, j) => weight + change[j]!);
    if (Math.max(...change.map(Math.abs)) < 1e-5) break;
  }
  return weights;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** Solves a symmetric positive definite system by Cholesky's method. */
function solved(matrix: Float64Array[], right: readonly number[]): number[] {
  const n = right.length;
  const low = matrix.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= low[i]![k]! * low[j]![k]!;
      low[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / low[j]![j]!;
    }
  const middle = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= low[i]![k]! * middle[k]!;
    middle[i] = sum / low[i]![i]!;
  }
  const out = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = middle[i]!;
    for (let k = i + 1; k < n; k++) sum -= low[k]![i]! * out[k]!;
    out[i] = sum / low[i]![i]!;
  }
  return out;
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly least: number;
  readonly l2: number;
  readonly rows: number;
  readonly columns: number;
}

/** Gradient-boosted trees for log odds (Friedman 2001), with second-order leaves and sampled rows and columns. */
export function learnTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { trees, depth, rate, least, l2, rows: rowShare, columns: columnShare }: Boosting,
  start: readonly number[],
): Tree[] {
  const width = rows[0]?.length ?? 0;
  const scores = [...start];
  const dice = diceFrom(20261130);
  const bounds = Array.from({ length: width }, (_, j) => quantiles(rows.map((row) => row[j]!)));
  const bins = rows.map((row) => row.map((x, j) => binOf(bounds[j]!, x)));
  const made: Tree[] = [];
  for (let n = 0; n < trees; n++) {
    const slope = labels.map((label, i) => label - 1 / (1 + Math.exp(-scores[i]!)));
    const bend = scores.map((score) => {
      const p = 1 / (1 + Math.exp(-score));
      return Math.max(1e-6, p * (1 - p));
    });
    const drawn = rows.flatMap((_, i) => (dice() < rowShare ? [i] : []));
    const columns = Array.from({ length: width }, (_, j) => j).filter(() => dice() < columnShare);
    const tree = grown(bins, bounds, slope, bend, drawn, columns, { depth, least, l2, rate });
    made.push(tree);
    rows.forEach((row, i) => {
      scores[i]! += leafOf(tree, row);
    });
  }
  return made;
}

function grown(
  bins: readonly (readonly number[])[],
  bounds: readonly (readonly number[])[],
  slope: readonly number[],
  bend: readonly number[],
  drawn: readonly number[],
  columns: readonly number[],
  { depth, least, l2, rate }: { depth: number; least: number; l2: number; rate: number },
): Tree {
  const [feature, bound, left, right, leaves]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const grow = (rows: readonly number[], deep: number): number => {
    let [g, h] = [0, 0];
    for (const i of rows) {
      g += slope[i]!;
      h += bend[i]!;
    }
    let best = { gain: 1e-3, column: -1, bin: -1 };
    if (deep < depth && rows.length >= 2 * least)
      for (const column of columns) {
        const many = bounds[column]!.length + 1;
        const [gs, hs, ns] = [new Float64Array(many), new Float64Array(many), new Int32Array(many)];
        for (const i of rows) {
          const bin = bins[i]![column]!;
          gs[bin]! += slope[i]!;
          hs[bin]! += bend[i]!;
          ns[bin]!++;
        }
        let [gl, hl, nl] = [0, 0, 0];
        for (let bin = 0; bin < many - 1; bin++) {
          gl += gs[bin]!;
          hl += hs[bin]!;
          nl += ns[bin]!;
          if (nl < least || rows.length - nl < least) continue;
          const gain = (gl * gl) / (hl + l2) + ((g - gl) * (g - gl)) / (h - hl + l2) - (g * g) / (h + l2);
          if (gain > best.gain) best = { gain, column, bin };
        }
      }
    if (best.column < 0) {
      leaves.push((rate * g) / (h + l2));
      return ~(leaves.length - 1);
    }
    const node = feature.length;
    feature.push(best.column);
    bound.push(bounds[best.column]![best.bin]!);
    left.push(0);
    right.push(0);
    left[node] = grow(
      rows.filter((i) => bins[i]![best.column]! <= best.bin),
      deep + 1,
    );
    right[node] = grow(
      rows.filter((i) => bins[i]![best.column]! > best.bin),
      deep + 1,
    );
    return node;
  };
  grow(drawn, 0);
  return { feature, bound, left, right, leaves };
}

function quantiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const bounds = new Set<number>();
  for (let q = 1; q < 24; q++) bounds.add(sorted[Math.floor((q * (sorted.length - 1)) / 24)]!);
  return [...bounds].sort((a, b) => a - b);
}

function binOf(bounds: readonly number[], value: number): number {
  let bin = 0;
  while (bin < bounds.length && value > bounds[bin]!) bin++;
  return bin;
}

/** A seeded pseudo-random generator (mulberry32). */
function diceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Weights of a multinomial regression, by Adam with an L2 prior. `rows` are sparse: names with their values. */
export function learnClasses(
  rows: readonly ReadonlyMap<number, number>[],
  labels: readonly number[],
  classes: number,
  width: number,
  l2: number,
  free: number,
  steps = 250,
): Float64Array {
  const weights = new Float64Array(classes * width);
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(weights.length);
    for (let at = 0; at < weights.length; at++) slope[at] = at % width === free ? 0 : l2 * weights[at]!;
    rows.forEach((row, i) => {
      const shares = classShares(row, weights, classes, width);
      for (let c = 0; c < classes; c++) {
        const pull = shares[c]! - (labels[i] === c ? 1 : 0);
        for (const [j, x] of row) slope[c * width + j]! += pull * x;
      }
    });
    for (let at = 0; at < weights.length; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2;
      weights[at]! -= (0.05 * mean[at]!) / (1 - 0.9 ** step) / (Math.sqrt(square[at]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

export function classShares(
  row: ReadonlyMap<number, number>,
  weights: Float64Array,
  classes: number,
  width: number,
): number[] {
  const scores = Array.from({ length: classes }, (_, c) => {
    let sum = 0;
    for (const [j, x] of row) sum += x * weights[c * width + j]!;
    return sum;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}
