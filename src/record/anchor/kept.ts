import { commonRuns } from './common-runs.ts';
import { chunks, hasWord, lines, spacedWords, words } from './words.ts';

/** A stretch of text that stands in both versions: `length` UTF-16 units from `before` in one, `after` in the other. */
export interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Coarse to fine: what lines cannot match is compared by stretches of some ten words, what those cannot by words,
 * with the blanks before them, or blanks would have a say in which words belong together; blanks come last. Single words
 * hold nothing together that has changed beyond measure, so they anchor nothing.
 */
const LEVELS = [
  { split: lines, anchored: true },
  { split: chunks, anchored: true },
  { split: spacedWords, anchored: false },
  { split: words, anchored: false },
] as const;

/**
 * An unchanged stretch this many times shorter than the changes on both its sides is a coincidence: an "of", a "the".
 */
const MIN_CHANGE_RATIO = 4;

/**
 * What two versions of a text have in common, in the order of both, whole words at a time. The stretches neither overlap
 * nor touch in both versions at once. Time is near linear, however the versions differ.
 */
export function keptOf(before: string, after: string): readonly Kept[] {
  const found: Kept[] = [];
  align(before, after, { before: 0, after: 0 }, 0, found);
  return withoutChance(found, before, after);
}

function align(before: string, after: string, at: Omit<Kept, 'length'>, depth: number, found: Kept[]): void {
  const level = LEVELS[depth];
  if (!level || before === '' || after === '') return;
  const [a, b] = [level.split(before), level.split(after)];
  const [startsA, startsB] = [startsOf(a), startsOf(b)];
  let done = { before: 0, after: 0 };
  const end = { a: a.length, b: b.length, count: 0 };
  for (const run of [...commonRuns(a, b, level.anchored), end]) {
    const [atA, atB] = [startsA[run.a]!, startsB[run.b]!];
    const gap = { before: at.before + done.before, after: at.after + done.after };
    align(before.slice(done.before, atA), after.slice(done.after, atB), gap, depth + 1, found);
    const length = startsA[run.a + run.count]! - atA;
    keep({ before: at.before + atA, after: at.after + atB, length }, found);
    done = { before: atA + length, after: atB + length };
  }
}

/** Offsets of pieces, and the end of the last. */
function startsOf(pieces: readonly string[]): readonly number[] {
  const starts = [0];
  for (const piece of pieces) starts.push(starts.at(-1)! + piece.length);
  return starts;
}

function keep(run: Kept, found: Kept[]): void {
  const last = found.at(-1);
  if (run.length === 0) return;
  if (last && last.before + last.length === run.before && last.after + last.length === run.after)
    found[found.length - 1] = { ...last, length: last.length + run.length };
  else found.push(run);
}

/**
 * Leaves out what only happens to stand in both: blanks and punctuation between two changes, and words lost among far
 * longer changes. Line breaks stay, so that no change runs over paragraphs that can be told apart.
 */
function withoutChance(found: readonly Kept[], before: string, after: string): readonly Kept[] {
  const kept: Kept[] = [];
  let done = { before: 0, after: 0 };
  for (const [i, run] of found.entries()) {
    const end = { before: run.before + run.length, after: run.after + run.length };
    const next = found[i + 1] ?? { before: before.length, after: after.length };
    const changed = Math.min(
      Math.max(run.before - done.before, run.after - done.after),
      Math.max(next.before - end.before, next.after - end.after),
    );
    const text = before.slice(run.before, end.before);
    if (changed > 0 && !text.includes('\n') && (run.length * MIN_CHANGE_RATIO <= changed || !hasWord(text))) continue;
    kept.push(run);
    done = end;
  }
  return kept;
}
