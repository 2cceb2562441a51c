/** A sequence of labels and the sum of its logarithmic probabilities. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** Which label may follow which, and which may begin and end a sequence. */
export interface Grammar {
  readonly count: number;
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
  /** Labels that may stand before each label. */
  readonly before: readonly (readonly number[])[];
}

export function grammarOf(
  labels: readonly string[],
  rules: {
    readonly begins: (label: string) => boolean;
    readonly ends: (label: string) => boolean;
    readonly follows: (label: string, before: string) => boolean;
  },
): Grammar {
  return {
    count: labels.length,
    begins: labels.map(rules.begins),
    ends: labels.map(rules.ends),
    before: labels.map((label) => labels.flatMap((before, i) => (rules.follows(label, before) ? [i] : []))),
  };
}

/**
 * The best label sequences that a grammar allows, best first: one or two, fewer where there are no more.
 *
 * @param scores logarithmic probabilities, `[length, grammar.count]`
 */
export function bestPaths(scores: Float64Array, length: number, grammar: Grammar, wanted: 1 | 2): Path[] {
  const { count, begins, ends, before } = grammar;
  if (length === 0) return [];
  // Slot 2 × label + rank: the best and the second-best sequence that ends with the label.
  const slots = count * 2;
  let now = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * slots);
  for (let label = 0; label < count; label++) if (begins[label]) now[2 * label] = scores[label]!;
  for (let at = 1; at < length; at++) {
    const next = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
    for (let label = 0; label < count; label++) {
      let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
      let [firstFrom, secondFrom] = [0, 0];
      for (const previous of before[label]!) {
        for (let rank = 0; rank < wanted; rank++) {
          const slot = 2 * previous + rank;
          const score = now[slot]!;
          if (score > first) {
            [second, secondFrom] = [first, firstFrom];
            [first, firstFrom] = [score, slot];
          } else if (score > second) [second, secondFrom] = [score, slot];
        }
      }
      const own = scores[at * count + label]!;
      next[2 * label] = first + own;
      from[at * slots + 2 * label] = firstFrom;
      if (wanted === 1) continue;
      next[2 * label + 1] = second + own;
      from[at * slots + 2 * label + 1] = secondFrom;
    }
    now = next;
  }
  const last = Array.from(now, (score, slot) => ({ score, slot }))
    .filter(({ score, slot }) => ends[slot >> 1] && score > Number.NEGATIVE_INFINITY)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, wanted);
  return last.map(({ score, slot }) => ({ score, labels: traced(from, slot, length, slots) }));
}

function traced(from: Uint8Array, last: number, length: number, slots: number): Uint8Array {
  const labels = new Uint8Array(length);
  let slot = last;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = slot >> 1;
    slot = from[at * slots + slot]!;
  }
  return labels;
}
