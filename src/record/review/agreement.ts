/** What the coders gave for one unit: a value by coder. Coders who passed it over are absent. */
export type Unit = ReadonlyMap<string, string>;

export interface Agreement {
  /**
   * 1 is agreement, 0 what chance would give, below 0 systematic disagreement. Null where nothing can be said: no two
   * coders met on a unit, or all gave one and the same value, so that there is no chance to compare with.
   */
  readonly alpha: number | null;
  /** Units that two or more coders gave a value for; the others say nothing of agreement. */
  readonly units: number;
  /** Values in those units. */
  readonly pairable: number;
  /** Coders who gave one of those values. */
  readonly coders: number;
}

/**
 * Krippendorff's alpha for nominal data, any number of coders, and missing values (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability", sections A to C). Time is linear in the number of values.
 */
export function alpha(units: readonly Unit[]): Agreement {
  const coders = new Set<string>();
  const totals = new Map<string, number>();
  let counted = 0;
  let pairable = 0;
  // Sum of the coincidence matrix beside its diagonal: pairs of unlike values, each unit's by 1 / (its values - 1).
  let unlike = 0;
  for (const unit of units) {
    if (unit.size < 2) continue;
    counted++;
    pairable += unit.size;
    for (const coder of unit.keys()) coders.add(coder);
    for (const [value, count] of tally(unit.values())) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      unlike += (count * (unit.size - count)) / (unit.size - 1);
    }
  }
  let expected = pairable ** 2;
  for (const total of totals.values()) expected -= total ** 2;
  const result = expected === 0 ? null : 1 - ((pairable - 1) * unlike) / expected;
  return { alpha: result, units: counted, pairable, coders: coders.size };
}

function tally(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
