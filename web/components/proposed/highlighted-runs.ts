import type { PassageInContext } from '../../../src/record/views/proposed-evidence.ts';

/** A stretch of a passage in context: within the passage or around it, a word that the other side has too, or neither. */
export interface HighlightedRun {
  readonly start: number;
  readonly text: string;
  readonly inside: boolean;
  readonly tie: boolean;
  /** Whether it is nothing but the space between two paragraphs. */
  readonly gap: boolean;
}

/** The text of one side, cut where passages, ties and paragraphs begin and end. */
export function highlightedRuns({
  text,
  from,
  passages,
  ties,
}: Pick<PassageInContext, 'text' | 'from' | 'passages' | 'ties'>): HighlightedRun[] {
  const end = from + text.length;
  const within = (place: number): number => Math.min(end, Math.max(from, place));
  const cuts = new Set([from, end]);
  for (const each of [...passages, ...ties]) cuts.add(within(each.start)).add(within(each.end));
  const gaps = new Set<number>();
  for (const { index, 0: gap } of text.matchAll(/\n{2,}/g)) {
    gaps.add(from + index);
    cuts.add(from + index).add(from + index + gap.length);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const covers = (all: readonly { readonly start: number; readonly end: number }[], start: number, until: number) =>
    all.some((each) => each.start <= start && each.end >= until);
  return places.slice(0, -1).map((start, i) => {
    const until = places[i + 1] ?? end;
    return {
      start,
      text: text.slice(start - from, until - from),
      inside: covers(passages, start, until),
      tie: covers(ties, start, until),
      gap: gaps.has(start),
    };
  });
}
