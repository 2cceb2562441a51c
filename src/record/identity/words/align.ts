import { diffArrays } from 'diff';
import type { Word } from './fold-words.ts';

/** Where two texts part between words that they share; indexes into their words, `to` behind the last. */
export interface Change {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** A stretch that two texts share, but for small changes within. */
export interface Stretch {
  /** Places of the shared words in the first and the second text, in pairs. */
  readonly equal: readonly (readonly [a: number, b: number])[];
  readonly changes: readonly Change[];
}

/** Maximum number of words of a change within a stretch, on either side. */
const MAX_CHANGED_WORDS = 6;

/** Texts of at most this many words together are aligned as a whole. */
const MAX_WHOLE_WORDS = 800;

/** Insertions and deletions above which two long texts count as unrelated. */
const MAX_EDITS = 1200;

/**
 * The stretches that two texts share, by a shortest edit script over their words (Myers 1986, as in the package "diff").
 * Equal words belong to one stretch as long as what changes between is shorter than the shared words on both sides.
 * Single shared words between changes are chance and left out. Time is bounded: of two long texts only the part of the
 * longer one that has most shared word pairs is aligned.
 */
export function stretchesOf(a: readonly Word[], b: readonly Word[]): readonly Stretch[] {
  const swapped = b.length > a.length;
  const [long, short] = swapped ? [b, a] : [a, b];
  const from = long.length + short.length > MAX_WHOLE_WORDS ? bestStart(long, short) : 0;
  const part = long.length + short.length > MAX_WHOLE_WORDS ? long.slice(from, from + reach(short.length)) : long;
  const left = swapped ? short : part;
  const right = swapped ? part : short;
  const script = diffArrays(
    left.map(({ folded }) => folded),
    right.map(({ folded }) => folded),
    { maxEditLength: MAX_EDITS },
  );
  const runs: Run[] = [];
  let [i, j] = swapped ? [0, from] : [from, 0];
  for (const { count, added, removed } of script ?? []) {
    if (!added && !removed) runs.push({ a: i, b: j, length: count });
    if (!added) i += count;
    if (!removed) j += count;
  }
  return stretches(slid(runs, a, b));
}

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Moves a run that stands between two insertions (or deletions) to the end of the second where the words are the same
 * there: "[on] the [coast road the] ward" becomes "[on the coast road] the ward".
 */
function slid(runs: readonly Run[], a: readonly Word[], b: readonly Word[]): readonly Run[] {
  const out = [...runs];
  for (let k = 1; k + 1 < out.length; k++) {
    const [before, run, after] = [out[k - 1], out[k], out[k + 1]];
    if (!before || !run || !after) continue;
    const stays = (side: 'a' | 'b'): boolean =>
      before[side] + before.length === run[side] && run[side] + run.length === after[side];
    const side = stays('a') ? 'b' : stays('b') ? 'a' : null;
    if (!side) continue;
    const words = side === 'a' ? a : b;
    const to = after[side] - run.length;
    const same = Array.from({ length: run.length }, (_, i) => words[to + i]?.folded === words[run[side] + i]?.folded);
    if (to > run[side] && same.every(Boolean)) out.splice(k, 2, joined({ ...run, [side]: to }, after));
  }
  return out;
}

/** Two runs of which the second follows straight on the first, on both sides. */
const joined = (run: Run, after: Run): Run => ({ ...run, length: run.length + after.length });

function stretches(runs: readonly Run[]): readonly Stretch[] {
  const found: { equal: [number, number][]; changes: Change[] }[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const gapA = last ? run.a - last.a - last.length : 0;
    const gapB = last ? run.b - last.b - last.length : 0;
    const gap = Math.max(gapA, gapB);
    const before = found.at(-1);
    const goesOn = last && before && gap <= MAX_CHANGED_WORDS && gap <= Math.min(before.equal.length, run.length);
    const equal = Array.from({ length: run.length }, (_, k): [number, number] => [run.a + k, run.b + k]);
    if (goesOn) {
      before.changes.push({ a: [run.a - gapA, run.a], b: [run.b - gapB, run.b] });
      before.equal.push(...equal);
    } else if (run.length > 1 || runs.length === 1) found.push({ equal, changes: [] });
    else continue;
    last = run;
  }
  return found;
}

const MARGIN_WORDS = 25;
const reach = (length: number): number => Math.ceil(length * 1.5) + 2 * MARGIN_WORDS;

/** Where in the longer text the stretch begins that has most word pairs of the shorter. */
function bestStart(long: readonly Word[], short: readonly Word[]): number {
  const pairs = new Set<string>();
  for (let i = 1; i < short.length; i++) pairs.add(`${short[i - 1]?.folded} ${short[i]?.folded}`);
  const hits = long.map(({ folded }, i) => Number(i > 0 && pairs.has(`${long[i - 1]?.folded} ${folded}`)));
  const width = reach(short.length);
  let sum = 0;
  let best = { start: 0, sum: -1 };
  for (let end = 0; end < hits.length; end++) {
    sum += (hits[end] ?? 0) - (end >= width ? (hits[end - width] ?? 0) : 0);
    if (sum > best.sum) best = { start: Math.max(0, end - width + 1), sum };
  }
  // The window ends at its last hit; it is moved so that it begins a little before its first.
  let first = best.start;
  while (first < hits.length && hits[first] === 0) first++;
  return Math.max(0, first - MARGIN_WORDS);
}
