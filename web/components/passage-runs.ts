import { MAIN_PARTS } from '../../src/record/kinds/kinds.ts';
import type { FindingInContext, Part as PartOf } from '../../src/record/views/findings.ts';

type Part = PartOf;
export type PartName = Part['part'];

/** A stretch of text that the same parts lie on. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly parts: readonly PartName[];
  /** Whether it is nothing but the space between two paragraphs. */
  readonly gap: boolean;
}

/** Whether a part is the words that the finding is. */
export const isMain = (part: PartName): boolean => MAIN_PARTS.has(part);

/** The words around a finding, cut where its parts begin and end; the words alone where nothing is known around them. */
export function runsAround({ context, parts, exact }: Pick<FindingInContext, 'context' | 'parts' | 'exact'>): Run[] {
  const main = parts.find(({ part }) => isMain(part));
  if (context === null || main === undefined) return [{ start: 0, text: exact, parts: ['passage'], gap: false }];
  // The context is around the first passage.
  return runsOf(context.prefix + context.exact + context.suffix, main.start - context.prefix.length, parts);
}

/** Text that begins at an offset, cut where parts and paragraphs begin and end. */
export function runsOf(
  text: string,
  offset: number,
  parts: readonly { readonly start: number; readonly end: number; readonly part: PartName }[],
): Run[] {
  const end = offset + text.length;
  const inside = parts.filter((part) => part.start < end && part.end > offset);
  const cuts = new Set([offset, end]);
  for (const part of inside) {
    cuts.add(Math.max(offset, part.start));
    cuts.add(Math.min(end, part.end));
  }
  const gaps = new Set<number>();
  for (const { index, 0: gap } of text.matchAll(/\n{2,}/g)) {
    gaps.add(offset + index);
    cuts.add(offset + index).add(offset + index + gap.length);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const until = places[i + 1] ?? end;
    const on = inside.filter((part) => part.start <= start && part.end >= until).map(({ part }) => part);
    return { start, text: text.slice(start - offset, until - offset), parts: [...new Set(on)], gap: gaps.has(start) };
  });
}
