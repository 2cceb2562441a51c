import { isWithinPair } from './segments.ts';

export type Step = 'character' | 'word';

const segmenters = {
  character: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
} as const;

/** Enough for any word and any combined character; an article may have a megabyte. */
const WINDOW_LENGTH = 256;

/**
 * Where an end of a passage comes to stand when it is moved by a character, as people count them, or by a word: forward to
 * the end of the next one, backward to the beginning of the one before, as text fields do it.
 */
export function stepped(text: string, at: number, by: Step, direction: 1 | -1): number {
  const from = whole(text, Math.max(0, at - WINDOW_LENGTH));
  const to = whole(text, Math.min(text.length, at + WINDOW_LENGTH));
  const units = [...segmenters[by].segment(text.slice(from, to))].filter(
    (unit) => by === 'character' || unit.isWordLike === true,
  );
  if (direction === 1) {
    const next = units.find(({ index, segment }) => from + index + segment.length > at);
    return next === undefined ? to : from + next.index + next.segment.length;
  }
  const before = units.findLast(({ index }) => from + index < at);
  return before === undefined ? from : from + before.index;
}

/** An offset that cuts no character of two units. */
export function whole(text: string, at: number): number {
  return isWithinPair(text, at) ? at - 1 : at;
}

/** A passage without the white space at its ends; null where nothing else is in it. */
export function trimmed(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to <= from ? null : { start: from, end: to };
}

/** The word at an offset, else the next one; null behind the last. */
export function wordAt(text: string, at: number): { readonly start: number; readonly end: number } | null {
  const from = whole(text, Math.max(0, at - WINDOW_LENGTH));
  const slice = text.slice(from, whole(text, Math.min(text.length, at + WINDOW_LENGTH)));
  for (const { index, segment, isWordLike } of segmenters.word.segment(slice)) {
    if (isWordLike === true && from + index + segment.length > at) {
      return { start: from + index, end: from + index + segment.length };
    }
  }
  return null;
}
