import type { Sought } from './candidate.ts';
import { hasWord, words } from './words.ts';

/** Maximum number of words that are looked up, the rarest first. */
const MAX_LOOKUP_WORDS = 12;
/** Maximum number of places of one word: those nearest to the expected place. */
const MAX_PLACES_PER_WORD = 32;
/** Maximum number of stretches that are returned. */
const MAX_STRETCHES = 6;

/** Where a passage may start, by the words that stand in the text of it and around it. */
export interface Starts {
  /** Each start that one of those words gives: where all of them stand as they stood, its start is among these. */
  readonly exact: readonly number[];
  /** The most promising of them, with starts close by taken together. */
  readonly likely: readonly number[];
}

/** An index of the words of a text: made once, in linear time, when the first passage has to be looked for. */
export function wordIndexOf(text: string): (sought: Sought) => Starts {
  const index = new Map<string, number[]>();
  let at = 0;
  for (const word of words(text)) {
    if (hasWord(word)) {
      const places = index.get(word);
      if (places) places.push(at);
      else index.set(word, [at]);
    }
    at += word.length;
  }

  return (sought) => {
    const known: { offset: number; places: readonly number[] }[] = [];
    for (const [word, offset] of offsetsOf(sought)) {
      const places = index.get(word);
      if (places) known.push({ offset, places });
    }
    known.sort((a, b) => a.places.length - b.places.length || a.offset - b.offset);
    const votes = new Map<number, number>();
    for (const { offset, places } of known.slice(0, MAX_LOOKUP_WORDS)) {
      for (const place of nearest(places, sought.near + offset)) {
        const start = Math.max(0, place - offset);
        // A rare word says more.
        votes.set(start, (votes.get(start) ?? 0) + 1 / places.length);
      }
    }
    return { exact: [...votes.keys()].sort((a, b) => a - b), likely: likelyOf(votes, sought) };
  };
}

/**
 * The different words of a passage and of those around it, each with the offset of its first place from the start of the
 * passage. A short passage is found by its company alone; a word that the company was cut in is left out.
 */
function offsetsOf({ exact, prefix, suffix }: Sought): ReadonlyMap<string, number> {
  const whole = prefix + exact + suffix;
  const offsets = new Map<string, number>();
  let at = 0;
  for (const word of words(whole)) {
    const end = at + word.length;
    const cut = (prefix !== '' && at === 0) || (suffix !== '' && end === whole.length);
    if (!cut && hasWord(word) && !offsets.has(word)) offsets.set(word, at - prefix.length);
    at = end;
  }
  return offsets;
}

function nearest(sorted: readonly number[], place: number): readonly number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < place) low = middle + 1;
    else high = middle;
  }
  let from = low;
  let to = low;
  while (to - from < Math.min(MAX_PLACES_PER_WORD, sorted.length)) {
    const left = place - (sorted[from - 1] ?? Number.NEGATIVE_INFINITY);
    const right = (sorted[to] ?? Number.POSITIVE_INFINITY) - place;
    if (left <= right) from--;
    else to++;
  }
  return sorted.slice(from, to);
}

/** Joins starts that edits within the passage can have moved apart, and ranks them by votes. */
function likelyOf(votes: ReadonlyMap<number, number>, { exact, near }: Sought): readonly number[] {
  const apart = Math.max(8, exact.length / 4);
  const groups: { first: number; start: number; most: number; sum: number }[] = [];
  for (const [start, vote] of [...votes].sort((a, b) => a[0] - b[0])) {
    const group = groups.at(-1);
    if (!group || start - group.first > apart) groups.push({ first: start, start, most: vote, sum: vote });
    else {
      group.sum += vote;
      if (vote > group.most) [group.start, group.most] = [start, vote];
    }
  }
  const distance = (start: number): number => Math.abs(start - near);
  groups.sort((a, b) => b.sum - a.sum || distance(a.start) - distance(b.start));
  return groups.slice(0, MAX_STRETCHES).map(({ start }) => start);
}
