/** A box that wants to stand at a level. */
export interface Wish {
  readonly at: number;
  readonly height: number;
  /** How much it counts that it stands where it wants; 1 where nothing is said. */
  readonly weight?: number;
}

/**
 * Stacks boxes in order without overlap, each as near to its level as the others allow: the sum of the squared distances
 * (times their weights) is as small as it can be. With what stands above taken off, "without overlap" means "not falling",
 * so that this is isotonic regression, which merging neighbours that disagree (pool adjacent violators) solves in one pass.
 *
 * @param wishes from top to bottom
 * @param gap between two boxes
 * @returns tops of the boxes, none below `least`
 */
export function stack(wishes: readonly Wish[], gap: number, least = 0): readonly number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  const above: number[] = [];
  let taken = 0;
  for (const { at, height, weight = 1 } of wishes) {
    above.push(taken);
    let pool = { sum: (at - taken) * weight, weight, count: 1 };
    for (let before = pools.at(-1); before !== undefined && mean(before) >= mean(pool); before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, weight: before.weight + pool.weight, count: before.count + pool.count };
    }
    pools.push(pool);
    taken += height + gap;
  }
  const tops: number[] = [];
  for (const pool of pools) {
    const level = Math.max(least, mean(pool));
    for (let i = 0; i < pool.count; i++) tops.push(level + (above[tops.length] ?? 0));
  }
  return tops;
}

function mean({ sum, weight }: { readonly sum: number; readonly weight: number }): number {
  return sum / weight;
}
