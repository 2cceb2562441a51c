export interface Range {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** By how much an end of a passage moves. */
export type Step = 'character' | 'word' | 'sentence';

/**
 * Moves one end of a passage through a text; the passage never becomes empty.
 *
 * @param direction 1 is forward, -1 back
 */
export function moved(text: string, range: Range, side: 'start' | 'end', step: Step, direction: 1 | -1): Range {
  const places = placesOf(text, side, step);
  const now = range[side];
  const to = direction === 1 ? places.find((place) => place > now) : places.findLast((place) => place < now);
  if (to === undefined) return range;
  const next = { ...range, [side]: to };
  return next.start < next.end ? next : range;
}

/** Where a passage can begin, or end. */
function placesOf(text: string, side: 'start' | 'end', step: Step): number[] {
  if (step === 'character') return charactersOf(text);
  const segments = step === 'word' ? segmenter.segment(text) : sentences.segment(text);
  const places: number[] = [];
  for (const { segment, index } of segments) {
    const words = segment.trim();
    if (words === '') continue;
    const start = index + segment.indexOf(words);
    places.push(side === 'start' ? start : start + words.length);
  }
  return places;
}

/** Between characters, never within one that takes two units. */
function charactersOf(text: string): number[] {
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return places;
}

/** The passage without the space around it; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const kept = words.trim();
  if (kept === '') return null;
  const from = start + words.indexOf(kept);
  return { start: from, end: from + kept.length };
}

/** The stretch of a text, of whole paragraphs where they are not too long, in which passages are picked. */
export function around(text: string, ranges: readonly Range[], reach = 450): Range {
  const first = Math.min(...ranges.map(({ start }) => start));
  const last = Math.max(...ranges.map(({ end }) => end));
  const from = Math.max(0, first - reach);
  const to = Math.min(text.length, last + reach);
  const start = from === 0 ? 0 : breakAfter(text, from, first);
  const end = to === text.length ? to : breakBefore(text, to, last);
  return { start, end };
}

function breakAfter(text: string, from: number, until: number): number {
  for (const mark of ['\n', ' ']) {
    const at = text.indexOf(mark, from);
    if (at !== -1 && at < until) return at + (/^\s*/.exec(text.slice(at, until))?.[0].length ?? 1);
  }
  return from;
}

function breakBefore(text: string, to: number, from: number): number {
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, to - 1);
    if (at > from) return at;
  }
  return to;
}
