import type { Passage } from '../../types.ts';
import { approximately } from './approximate.ts';
import { bestOf, type Candidate, candidateAt, isAlike, isPassage, type Sought } from './candidate.ts';
import { keptOf } from './kept.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { quoteOf } from './quote.ts';
import { type Starts, wordIndexOf } from './word-index.ts';
import { isInWord } from './words.ts';

/** What became of a passage in a new version of its text. */
export interface Anchored {
  /**
   * `same`: the same words at the same place of the text, though their offsets may have shifted with what stands before.
   * `moved`: the same words at another place. `changed`: about the same words; `passage.exact` are the new ones.
   * `lost`: they no longer stand.
   */
  readonly how: 'same' | 'moved' | 'changed' | 'lost';
  /** In the new text: `after.slice(start, end) === exact`. Null where the passage is lost. */
  readonly passage: Passage | null;
  /** Of the new words to the old, 0 to 1: 1 where they are the same, 0.6 to 1 where they changed, 0 where lost. */
  readonly similarity: number;
}

/** Distance, in UTF-16 units, within which a passage is searched first: a paragraph or two. */
const NEAR_DISTANCE = 600;
/** Maximum number of exact matches on each side, the nearest first. */
const MAX_NEAR_MATCHES = 16;

const LOST: Anchored = { how: 'lost', passage: null, similarity: 0 };

/**
 * Finds passages of a text in a new version of it, after Hypothesis' fuzzy anchoring. The versions are compared once, and
 * a passage within a kept stretch is done. Any other is looked for around the place that its own maps to; then, exactly
 * and at last approximately, wherever words of it stand. Its words, the words before and after it, and its distance from
 * where it was expected say which place is it (see `candidate.ts`). Time is near linear in the texts and in the passages.
 *
 * @param passages of `before`
 * @returns what became of each, parallel to `passages`
 * @throws RangeError that names the first passage that does not slice `before` to its `exact`
 */
export function reanchor(before: string, after: string, passages: readonly Passage[]): readonly Anchored[] {
  for (const [i, { start, end, exact }] of passages.entries()) {
    if (start < 0 || before.slice(start, end) !== exact || end !== start + exact.length)
      throw new RangeError(
        `passage ${i} (${start} to ${end}) is not ${JSON.stringify(exact.slice(0, 80))} in the old text`,
      );
  }
  if (before === after) return passages.map((passage) => ({ how: 'same', passage, similarity: 1 }));
  const mapping = mappingOf(keptOf(before, after), before.length, after.length);
  let index: ((sought: Sought) => Starts) | null = null;
  const startsOf = (sought: Sought): Starts => {
    index ??= wordIndexOf(after);
    return index(sought);
  };
  return passages.map((passage) => {
    const at = mapping.whole(passage.start, passage.end);
    if (at !== null) {
      const { exact } = passage;
      return { how: 'same', passage: { start: at, end: at + exact.length, exact }, similarity: 1 };
    }
    if (passage.exact === '') return LOST;
    const sought = soughtOf(before, passage, mapping);
    const still = standsAt(after, sought, sought.near) ? exactAt(after, sought, sought.near) : null;
    if (still && isPassage(still, sought)) return anchored(after, still, 'same');
    const inPlace = mapped(after, passage, sought, mapping);
    // Between the very words that stood around it: nothing elsewhere can be more like it.
    if (inPlace?.context === 1 && isAlike(inPlace)) return anchored(after, inPlace, 'changed');
    const found = around(after, sought, inPlace) ?? anywhere(after, sought, startsOf(sought));
    return found ? anchored(after, found, found.similarity === 1 ? 'moved' : 'changed') : LOST;
  });
}

function soughtOf(before: string, passage: Passage, mapping: Mapping): Sought {
  return {
    ...quoteOf(before, passage),
    near: mapping.start(passage.start),
    wholeStart: !isInWord(before, passage.start),
    wholeEnd: !isInWord(before, passage.end),
  };
}

/** What stands now between the places that the edges of the passage map to. */
function mapped(after: string, passage: Passage, sought: Sought, mapping: Mapping): Candidate | null {
  const end = mapping.end(passage.end);
  const cuts = (sought.wholeStart && isInWord(after, sought.near)) || (sought.wholeEnd && isInWord(after, end));
  return cuts || end <= sought.near ? null : candidateAt(after, sought, sought.near, end);
}

/** The best of what stands at its place and of exact and approximate places around. */
function around(after: string, sought: Sought, inPlace: Candidate | null): Candidate | null {
  const others = [...exactlyAround(after, sought), ...approximately(after, sought, sought.near, NEAR_DISTANCE)];
  const passages = others.filter((candidate) => isPassage(candidate, sought));
  return bestOf(inPlace && isAlike(inPlace) ? [inPlace, ...passages] : passages);
}

function exactlyAround(after: string, sought: Sought): readonly Candidate[] {
  const from = Math.max(0, sought.near - NEAR_DISTANCE);
  const stretch = after.slice(from, sought.near + sought.exact.length + NEAR_DISTANCE);
  const found: number[] = [];
  const look = (step: 1 | -1): void => {
    let at = sought.near - from + (step < 0 ? -1 : 0);
    for (let hits = 0; hits < MAX_NEAR_MATCHES && at >= 0; hits++, at += step) {
      at = step < 0 ? stretch.lastIndexOf(sought.exact, at) : stretch.indexOf(sought.exact, at);
      if (at < 0) return;
      if (standsAt(after, sought, from + at)) found.push(from + at);
    }
  };
  look(1);
  look(-1);
  return found.map((start) => exactAt(after, sought, start));
}

function anywhere(after: string, sought: Sought, { exact, likely }: Starts): Candidate | null {
  const standing = exact
    .filter((start) => standsAt(after, sought, start))
    .map((start) => exactAt(after, sought, start));
  const same = bestOf(standing.filter((candidate) => isPassage(candidate, sought)));
  if (same) return same;
  const slack = Math.max(16, Math.min(NEAR_DISTANCE, sought.exact.length / 4));
  const alike = likely.flatMap((start) => approximately(after, sought, start, slack));
  return bestOf(alike.filter((candidate) => isPassage(candidate, sought)));
}

/** Whether the words sought stand here, and are no part of longer words. */
function standsAt(after: string, { exact, wholeStart, wholeEnd }: Sought, start: number): boolean {
  return (
    after.startsWith(exact, start) &&
    !(wholeStart && isInWord(after, start)) &&
    !(wholeEnd && isInWord(after, start + exact.length))
  );
}

function exactAt(after: string, sought: Sought, start: number): Candidate {
  return candidateAt(after, sought, start, start + sought.exact.length);
}

function anchored(after: string, { start, end, similarity }: Candidate, how: Anchored['how']): Anchored {
  return { how, passage: { start, end, exact: after.slice(start, end) }, similarity };
}
