/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text over which the same spans lie, outer ones first, so that the last is the innermost. */
export interface Segment<T extends Span> extends Span {
  readonly over: readonly T[];
}

/**
 * How many spans a segment names. A text that is made to be hostile can lay thousands over each of its words; of those
 * the innermost are named, and memory stays in proportion to the text.
 */
export const MAX_SPANS_PER_SEGMENT = 48;

/**
 * Cuts a stretch of a text wherever a span begins or ends. The segments cover the stretch without gaps and in order; spans
 * may nest, cross, touch, reach beyond the stretch, or be empty (those are passed over). A span that would cut a
 * surrogate pair is widened to hold it whole.
 *
 * @param spans in any order
 */
export function segmentsOf<T extends Span>(
  text: string,
  { start, end }: Span,
  spans: readonly T[],
): readonly Segment<T>[] {
  if (end <= start) return [];
  const here = spans.flatMap((span) => cut(text, span, start, end)).sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = here.toSorted((a, b) => a.end - b.end);
  const bounds = [...new Set([start, end, ...here.map((each) => each.start), ...ends.map((each) => each.end)])].sort(
    (a, b) => a - b,
  );
  const over: Cut<T>[] = [];
  const segments: Segment<T>[] = [];
  let opened = 0;
  let closed = 0;
  for (const [i, from] of bounds.slice(0, -1).entries()) {
    for (let each = ends[closed]; each !== undefined && each.end <= from; each = ends[++closed]) {
      // What closes is mostly what opened last.
      over.splice(over.lastIndexOf(each), 1);
    }
    for (let each = here[opened]; each !== undefined && each.start <= from; each = here[++opened]) over.push(each);
    segments.push({
      start: from,
      end: bounds[i + 1] ?? end,
      over: over.slice(-MAX_SPANS_PER_SEGMENT).map(({ span }) => span),
    });
  }
  return segments;
}

/**
 * The spans that touch each paragraph.
 *
 * @param paragraphs in order, without overlap
 */
export function byParagraph<T extends Span>(
  paragraphs: readonly Span[],
  spans: readonly T[],
): readonly (readonly T[])[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let going: T[] = [];
  return paragraphs.map(({ start, end }) => {
    for (let span = sorted[next]; span !== undefined && span.start < end; span = sorted[++next]) going.push(span);
    going = going.filter((span) => span.end > start);
    // Spans that reach over thousands of paragraphs are few, unless somebody means harm; the shortest say most.
    if (going.length > MAX_OPEN_SPANS)
      going = going.sort((a, b) => a.end - a.start - (b.end - b.start)).slice(0, MAX_OPEN_SPANS);
    return [...going];
  });
}

const MAX_OPEN_SPANS = 2000;

interface Cut<T> extends Span {
  readonly span: T;
}

function cut<T extends Span>(text: string, span: T, from: number, to: number): Cut<T>[] {
  if (span.end <= span.start) return [];
  const start = Math.max(from, span.start - (isWithinPair(text, span.start) ? 1 : 0));
  const end = Math.min(to, span.end + (isWithinPair(text, span.end) ? 1 : 0));
  return end <= start ? [] : [{ start, end, span }];
}

/** Whether an offset stands between the two units of a character beyond the basic plane. */
export function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
