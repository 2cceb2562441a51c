import type { Span } from '../stages.ts';

/** A role's place in words, null where the text does not fill it, with its logarithmic probability. */
export interface Pointed {
  readonly span: Span | null;
  readonly score: number;
}

/** Maximum number of words of one role. */
const MAX_ROLE_WORDS = 120;

/**
 * The best place of one role and the second-best, best first. A place begins and ends where start and end are likeliest
 * together; the role is absent where that is likelier still.
 *
 * @param starts logarithmic probabilities of beginning at each word, and `ends` of ending with it
 * @param absent logarithmic probability of being absent, null where the role must be there
 * @param within words that the place must hold, or null
 */
export function decodePointer(
  starts: Float64Array,
  ends: Float64Array,
  absent: number | null,
  within: Span | null,
): Pointed[] {
  const best = bestPlace(starts, ends, within, -1);
  if (!best) return absent === null ? [] : [{ span: null, score: absent }];
  const found: Pointed[] = [{ span: best.span, score: best.score }];
  if (absent !== null) found.push({ span: null, score: absent });
  // The second-best place begins elsewhere, or begins there and ends elsewhere.
  const elsewhere = bestPlace(starts, ends, within, best.span.from);
  if (elsewhere) found.push(elsewhere);
  const sameStart = bestEnd(starts, ends, within, best.span);
  if (sameStart) found.push(sameStart);
  return found.toSorted((a, b) => b.score - a.score).slice(0, 2);
}

interface Placed {
  readonly span: Span;
  readonly score: number;
}

/** Time grows with the number of words: a queue keeps the starts that can still be the best of a later end. */
function bestPlace(starts: Float64Array, ends: Float64Array, within: Span | null, barred: number): Placed | null {
  const lastStart = within?.from ?? starts.length - 1;
  const firstEnd = within ? within.to - 1 : 0;
  const queue: number[] = [];
  let head = 0;
  let best: Placed | null = null;
  for (let end = 0; end < ends.length; end++) {
    if (end <= lastStart && end !== barred) {
      while (queue.length > head && starts[queue.at(-1)!]! < starts[end]!) queue.pop();
      queue.push(end);
    }
    while (head < queue.length && queue[head]! <= end - MAX_ROLE_WORDS) head++;
    const start = queue[head];
    if (start === undefined || end < firstEnd) continue;
    const score = starts[start]! + ends[end]!;
    if (best === null || score > best.score) best = { span: { from: start, to: end + 1 }, score };
  }
  return best;
}

function bestEnd(starts: Float64Array, ends: Float64Array, within: Span | null, { from, to }: Span): Placed | null {
  let best: Placed | null = null;
  const first = Math.max(from, within ? within.to - 1 : 0);
  for (let end = first; end < Math.min(ends.length, from + MAX_ROLE_WORDS); end++) {
    const score = starts[from]! + ends[end]!;
    if (end !== to - 1 && (best === null || score > best.score)) best = { span: { from, to: end + 1 }, score };
  }
  return best;
}
