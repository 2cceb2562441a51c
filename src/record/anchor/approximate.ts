import search from 'approx-string-match';
import { bestOf, type Candidate, candidateAt, type Sought } from './candidate.ts';
import { isInPair, isInWord } from './words.ts';

/** Longest passage that is searched for as a whole; of a longer one, its first and last letters are. */
const MOST_LETTERS = 256;
/** Letters from each end of a long passage. */
const END = 128;
/** Share of its letters that may differ. */
const MOST_ERRORS = 0.4;
/** Of places with equally few errors, those that are looked at: the nearest to where the passage is expected. */
const MOST_TIES = 6;
/** How far an edge is moved to reach the end of a word. */
const MOST_SHIFT = 32;

interface Edges {
  readonly start: number;
  readonly end: number;
}

/**
 * Places that hold about the words sought, where the passage starts within `slack` of `at`. Its edges are put between
 * words where those of the passage are.
 */
export function approximately(after: string, sought: Sought, at: number, slack: number): readonly Candidate[] {
  const found =
    sought.exact.length <= MOST_LETTERS ? whole(after, sought, at, slack) : byEnds(after, sought, at, slack);
  const seen = new Set<string>();
  return found.flatMap((edges) => {
    const candidate = betweenWords(after, sought, edges);
    const key = `${candidate?.start} ${candidate?.end}`;
    if (!candidate || seen.has(key)) return [];
    seen.add(key);
    return [candidate];
  });
}

function whole(after: string, { exact }: Sought, at: number, slack: number): readonly Edges[] {
  return matches(after, exact, at - slack, at + exact.length + slack, at);
}

/** A long passage reaches from where its first letters are to where its last ones are. */
function byEnds(after: string, { exact }: Sought, at: number, slack: number): readonly Edges[] {
  const [head] = matches(after, exact.slice(0, END), at - slack, at + END + slack, at);
  if (!head) return [];
  const ending = at + exact.length - END;
  const [tail] = matches(after, exact.slice(-END), Math.max(head.end, ending - slack), ending + END + slack, ending);
  return tail ? [{ start: head.start, end: tail.end }] : [];
}

function matches(after: string, letters: string, from: number, to: number, expected: number): readonly Edges[] {
  const start = Math.max(0, from);
  const found = search(after.slice(start, Math.max(start, to)), letters, Math.floor(letters.length * MOST_ERRORS));
  const away = (edges: Edges): number => Math.abs(start + edges.start - expected);
  return found
    .sort((a, b) => away(a) - away(b) || a.end - b.end)
    .slice(0, MOST_TIES)
    .map((match) => ({ start: start + match.start, end: start + match.end }));
}

/** The best of moving each edge that cuts a word outwards or inwards to the end of that word. */
function betweenWords(after: string, sought: Sought, { start, end }: Edges): Candidate | null {
  const starts = shifts(after, start, sought.wholeStart);
  const ends = shifts(after, end, sought.wholeEnd);
  const spans = starts
    .flatMap((from) => ends.map((to): [number, number] => [from, to]))
    .filter(([from, to]) => from < to);
  return bestOf(spans.map(([from, to]) => candidateAt(after, sought, from, to)));
}

function shifts(text: string, at: number, whole: boolean): readonly number[] {
  const cuts = whole ? isInWord : isInPair;
  if (!cuts(text, at)) return [at];
  let left = at;
  while (at - left < MOST_SHIFT && cuts(text, left)) left--;
  let right = at;
  while (right - at < MOST_SHIFT && cuts(text, right)) right++;
  return [left, right];
}
