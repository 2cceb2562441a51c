import { quoteOf } from './anchor/quote.ts';
import type { Part } from './views/findings.ts';
import type { OutgoingPassage } from './views/outgoing.ts';

/** Passages with their places in code points, and the words around them. */
export function outgoingPassages(text: string, parts: readonly Part[]): OutgoingPassage[] {
  const point = pointsIn(text, [...new Set(parts.flatMap(({ start, end }) => [start, end]))]);
  return parts.map(({ part, start, end, exact }) => ({
    ...{ part, start, end, startPoint: point(start), endPoint: point(end), exact },
    ...around(text, { start, end, exact }),
  }));
}

function around(text: string, passage: Pick<Part, 'start' | 'end' | 'exact'>) {
  const { prefix, suffix } = quoteOf(text, passage);
  return { prefix, suffix };
}

/** Code points before each of some places of a text, which is gone through once. */
function pointsIn(text: string, places: readonly number[]): (place: number) => number {
  const points = new Map<number, number>();
  let at = 0;
  let point = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    for (; at < place; point++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // A place within a pair counts the pair's code point as before it.
    points.set(place, point);
  }
  return (place) => points.get(place) ?? 0;
}
