import type { Chars } from '../../stages.ts';
import type { Attribution } from './attribution.ts';

/**
 * First and last character of cue and content. The source is left out: two statements may share it ("she said …, adding
 * that …"), and what is said second comes second.
 */
export function extent({ cue, content }: Attribution): Chars {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const piece of [...cue, ...content]) {
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
  }
  return { start, end };
}

/**
 * For each attribution the index of the one whose content holds it, or null. The list is in text order, the wider first;
 * what holds another stands before it.
 */
export function parents(attributions: readonly Attribution[]): (number | null)[] {
  const open: { readonly index: number; readonly piece: Chars }[] = [];
  const events = attributions
    .flatMap((attribution, index) => [
      ...attribution.content.map((piece) => ({ at: piece.start, index, piece })),
      ...attribution.cue.slice(0, 1).map((piece) => ({ at: piece.start, index, piece: null })),
    ])
    .sort((a, b) => a.at - b.at || (b.piece?.end ?? 0) - (a.piece?.end ?? 0));
  const out: (number | null)[] = attributions.map(() => null);
  for (const { at, index, piece } of events) {
    while (open.length > 0 && open.at(-1)!.piece.end <= at) open.pop();
    if (piece) open.push({ index, piece });
    else {
      const enclosing = open.findLast((entry) => entry.piece.end > at && entry.index !== index);
      if (enclosing && !holds(attributions[index]!, attributions[enclosing.index]!)) out[index] = enclosing.index;
    }
  }
  return out;
}

/** Whether one's content holds the other's cue: two that hold each other are not nested. */
const holds = (outer: Attribution, inner: Attribution): boolean => {
  const cue = inner.cue[0];
  return !!cue && outer.content.some((piece) => piece.start <= cue.start && cue.end <= piece.end);
};
