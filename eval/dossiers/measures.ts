/** Precision and recall at each threshold; the best recall where precision is at least `least`. */
export function curve(
  sure: readonly number[],
  right: readonly boolean[],
): { readonly at: number; readonly precision: number; readonly recall: number }[] {
  const all = right.filter(Boolean).length;
  return Array.from({ length: 19 }, (_, n) => {
    const at = 0.05 * (n + 1);
    const taken = sure.flatMap((p, i) => (p >= at ? [i] : []));
    const hits = taken.filter((i) => right[i]).length;
    return { at, precision: taken.length === 0 ? 1 : hits / taken.length, recall: all === 0 ? 0 : hits / all };
  });
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(sure: readonly number[], right: readonly boolean[]): number {
  const bins = Array.from({ length: 10 }, () => [0, 0] as [number, number]);
  sure.forEach((p, i) => {
    const bin = bins[Math.min(9, Math.floor(p * 10))]!;
    bin[0] += p;
    bin[1] += right[i] ? 1 : 0;
  });
  return bins.reduce((sum, [said, was]) => sum + Math.abs(said - was), 0) / Math.max(1, sure.length);
}

/** The highest recall at a precision of at least `least`, over all thresholds. */
export function recallAt(
  sure: readonly number[],
  right: readonly boolean[],
  least: number,
): { readonly recall: number; readonly precision: number; readonly at: number } {
  const order = sure.map((_, i) => i).sort((a, b) => sure[b]! - sure[a]!);
  const all = right.filter(Boolean).length;
  let hits = 0;
  let best = { recall: 0, precision: 1, at: 1 };
  order.forEach((i, n) => {
    if (right[i]) hits++;
    if (hits / (n + 1) >= least) best = { recall: hits / Math.max(1, all), precision: hits / (n + 1), at: sure[i]! };
  });
  return best;
}
