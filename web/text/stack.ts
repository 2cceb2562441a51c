/** A box that wants to stand at a level. */
export interface StackItem {
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
 * @param items from top to bottom
 * @param gap between two boxes
 * @returns tops of the boxes, none below `least`
 */
export function stack(items: readonly StackItem[], gap: number, least = 0): readonly number[] {
  // Pools of neighbours, as three stacks of numbers: a margin may hold ten thousand cards, and is stacked with every key.
  const sums = new Float64Array(items.length);
  const weights = new Float64Array(items.length);
  const counts = new Uint32Array(items.length);
  let pools = 0;
  let above = 0;
  for (const { at, height, weight: own = 1 } of items) {
    let [sum, weight, count] = [(at - above) * own, own, 1];
    while (pools > 0 && (sums[pools - 1] ?? 0) / (weights[pools - 1] ?? 1) >= sum / weight) {
      pools--;
      sum += sums[pools] ?? 0;
      weight += weights[pools] ?? 0;
      count += counts[pools] ?? 0;
    }
    sums[pools] = sum;
    weights[pools] = weight;
    counts[pools] = count;
    pools++;
    above += height + gap;
  }
  const tops: number[] = [];
  above = 0;
  for (let pool = 0; pool < pools; pool++) {
    const level = Math.max(least, (sums[pool] ?? 0) / (weights[pool] ?? 1));
    for (let i = counts[pool] ?? 0; i > 0; i--) {
      const wish = items[tops.length];
      tops.push(level + above);
      above += (wish?.height ?? 0) + gap;
    }
  }
  return tops;
}
