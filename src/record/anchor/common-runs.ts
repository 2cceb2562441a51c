import { diffArrays } from 'diff';

/** `count` pieces that stand in both sequences: from index `a` in one, from `b` in the other. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** Sequences of at most this many pieces, together, are always aligned exactly. */
const ALWAYS_ALIGNED_PIECES = 100;
/** The maximum number of edits is the root of this factor times the length, so that the cost, its square, is linear. */
const EDIT_BUDGET_FACTOR = 40;
const MAX_EDITS = 2000;
/** Bounds edits times pieces, the cost where pieces repeat over and over. */
const MAX_STEPS = 4e7;

/**
 * What two sequences have in common, in the order of both: runs that neither overlap nor touch.
 *
 * A shortest edit script (Myers 1986, "An O(ND) Difference Algorithm", as jsdiff implements it) where it has no more
 * edits than a bound that keeps time near linear. Beyond, where `anchored`, pieces that stand once in both sequences
 * hold them together (Cohen's patience diff), and the stretches between are compared the same way; else all but the
 * common beginning and end is given up. Nothing depends on a clock, so that the answer is always the same.
 */
export function commonRuns(a: readonly string[], b: readonly string[], anchored: boolean): readonly CommonRun[] {
  const [idsA, idsB] = numbered(a, b);
  const runs: CommonRun[] = [];

  function keep(run: CommonRun): void {
    const last = runs.at(-1);
    if (run.count === 0) return;
    if (last && last.a + last.count === run.a && last.b + last.count === run.b)
      runs[runs.length - 1] = { ...last, count: last.count + run.count };
    else runs.push(run);
  }

  function compare(fromA: number, toA: number, fromB: number, toB: number, anchors: boolean): void {
    const most = Math.min(toA - fromA, toB - fromB);
    let head = 0;
    while (head < most && idsA[fromA + head] === idsB[fromB + head]) head++;
    let tail = 0;
    while (tail < most - head && idsA[toA - 1 - tail] === idsB[toB - 1 - tail]) tail++;
    keep({ a: fromA, b: fromB, count: head });
    if (head + tail < most) between(fromA + head, toA - tail, fromB + head, toB - tail, anchors);
    keep({ a: toA - tail, b: toB - tail, count: tail });
  }

  function between(fromA: number, toA: number, fromB: number, toB: number, anchors: boolean): void {
    const middleA = idsA.slice(fromA, toA);
    const middleB = idsB.slice(fromB, toB);
    const edited = shortestEdit(middleA, middleB);
    if (edited) {
      for (const { a: atA, b: atB, count } of edited) keep({ a: fromA + atA, b: fromB + atB, count });
    } else if (anchors) {
      let [doneA, doneB] = [fromA, fromB];
      for (const [atA, atB] of uniqueInBoth(middleA, middleB)) {
        compare(doneA, fromA + atA, doneB, fromB + atB, false);
        keep({ a: fromA + atA, b: fromB + atB, count: 1 });
        [doneA, doneB] = [fromA + atA + 1, fromB + atB + 1];
      }
      compare(doneA, toA, doneB, toB, false);
    }
  }

  compare(0, a.length, 0, b.length, anchored);
  return runs;
}

/** Numbers for pieces, equal for equal ones: quicker to compare. */
function numbered(...sequences: readonly (readonly string[])[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const number = (piece: string): number => {
    const known = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, known);
    return known;
  };
  return [sequences[0]!.map(number), sequences[1]!.map(number)];
}

function shortestEdit(a: number[], b: number[]): CommonRun[] | null {
  const size = a.length + b.length;
  const affordable = Math.min(MAX_EDITS, Math.sqrt(EDIT_BUDGET_FACTOR * size), MAX_STEPS / size);
  const maxEditLength = Math.floor(Math.max(Math.min(size, ALWAYS_ALIGNED_PIECES), affordable));
  // So many edits are needed for the difference in length alone.
  if (Math.abs(a.length - b.length) > maxEditLength) return null;
  const changes = diffArrays(a, b, { maxEditLength });
  if (!changes) return null;
  const runs: CommonRun[] = [];
  let [atA, atB] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) runs.push({ a: atA, b: atB, count });
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return runs;
}

/** Places of pieces that stand once in each sequence: the most that are in the same order in both. */
function uniqueInBoth(a: readonly number[], b: readonly number[]): [number, number][] {
  const placesB = places(b);
  const shared: [number, number][] = [];
  for (const [piece, at] of places(a)) {
    const atB = placesB.get(piece);
    if (at !== null && atB !== null && atB !== undefined) shared.push([at, atB]);
  }
  return longestRising(shared.sort((one, other) => one[0] - other[0]));
}

/** Where each piece stands; null where it stands more than once. */
function places(pieces: readonly number[]): ReadonlyMap<number, number | null> {
  const found = new Map<number, number | null>();
  for (const [at, piece] of pieces.entries()) found.set(piece, found.has(piece) ? null : at);
  return found;
}

/** The longest subsequence that rises in `b`, by patience sorting: each pile's top leads back to the pile before. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  for (const [i, [, b]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < b) low = middle + 1;
      else high = middle;
    }
    before[i] = tops[low - 1] ?? -1;
    tops[low] = i;
  }
  const rising: [number, number][] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) rising.push(pairs[i]!);
  return rising.reverse();
}
