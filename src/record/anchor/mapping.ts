import type { Kept } from './kept.ts';

/** Where places of the old text are in the new one. Look-ups are binary searches. */
export interface Mapping {
  /** Start, in the new text, of a stretch that was kept whole and in one piece; null where it was not. */
  readonly whole: (start: number, end: number) => number | null;
  /** Where a passage that started here starts: behind what was put in before it. */
  readonly start: (at: number) => number;
  /** Where a passage that ended here ends: before what was put in behind it. */
  readonly end: (at: number) => number;
}

/**
 * The mapping that kept stretches give. A place within a change lies as far into the new words as it lay into the old
 * ones, a guess to look around from.
 */
export function mappingOf(kept: readonly Kept[], before: number, after: number): Mapping {
  /** Index of the last kept stretch that starts before a place, or, where `at` says so, on it; -1 where none does. */
  function last(place: number, at: boolean): number {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = kept[middle]!.before;
      if (start < place || (at && start === place)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function inGap(i: number, place: number): number {
    const run = kept[i] ?? { before: 0, after: 0, length: 0 };
    const next = kept[i + 1] ?? { before, after };
    const from = { before: run.before + run.length, after: run.after + run.length };
    const old = next.before - from.before;
    const share = old === 0 ? 0 : (place - from.before) / old;
    return from.after + Math.round(share * (next.after - from.after));
  }

  return {
    whole(start, end) {
      const run = kept[last(start, true)];
      return run && end <= run.before + run.length ? run.after + start - run.before : null;
    },
    start(at) {
      const i = last(at, true);
      const run = kept[i];
      return run && at < run.before + run.length ? run.after + at - run.before : inGap(i, at);
    },
    end(at) {
      const i = last(at, false);
      const run = kept[i];
      return run && at <= run.before + run.length ? run.after + at - run.before : inGap(i, at);
    },
  };
}
