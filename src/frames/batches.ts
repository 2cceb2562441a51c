/**
 * Batches of at most `most` items, each of items of like length, so that little is padded: a batch ends where the next
 * item is shorter than `MIN_LENGTH_RATIO` of its longest.
 */
export function batchesOf<Item>(items: readonly Item[], lengthOf: (item: Item) => number, most: number): Item[][] {
  const batches: Item[][] = [];
  let batch: Item[] = [];
  for (const item of items.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const longest = batch[0];
    if (longest !== undefined && (batch.length === most || lengthOf(item) < MIN_LENGTH_RATIO * lengthOf(longest))) {
      batches.push(batch);
      batch = [];
    }
    batch.push(item);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

const MIN_LENGTH_RATIO = 0.8;
