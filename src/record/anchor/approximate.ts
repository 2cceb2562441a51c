import search from 'approx-string-match';
import { bestOf, type Candidate, candidateAt, type Sought } from './candidate.ts';
import { isInPair, isInWord } from './words.ts';

/** A longer passage is searched for by its first and last characters. */
const MAX_WHOLE_LENGTH = 256;
/** Number of characters from each end of a long passage. */
const END_LENGTH = 128;
/** Share of its characters that may differ. */
const MAX_ERROR_SHARE = 0.4;
/** Maximum number of places with equally few errors that are compared: those nearest to the expected place. */
const MAX_TIES = 6;
/** Maximum shift of an edge to the end of a word, in characters. */
const MAX_EDGE_SHIFT = 32;

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
    sought.exact.length <= MAX_WHOLE_LENGTH ? whole(after, sought, at, slack) : byEnds(after, sought, at, slack);
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
  const [head] = matches(after, exact.slice(0, END_LENGTH), at - slack, at + END_LENGTH + slack, at);
  if (!head) return [];
  const ending = at + exact.length - END_LENGTH;
  const [tail] = matches(
    after,
    exact.slice(-END_LENGTH),
    Math.max(head.end, ending - slack),
    ending + END_LENGTH + slack,
    ending,
  );
  return tail ? [{ start: head.start, end: tail.end }] : [];
}

function matches(after: string, letters: string, from: number, to: number, expected: number): readonly Edges[] {
  const start = Math.max(0, from);
  const found = search(after.slice(start, Math.max(start, to)), letters, Math.floor(letters.length * MAX_ERROR_SHARE));
  const away = (edges: Edges): number => Math.abs(start + edges.start - expected);
  return found
    .sort((a, b) => away(a) - away(b) || a.end - b.end)
    .slice(0, MAX_TIES)
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
  while (at - left < MAX_EDGE_SHIFT && cuts(text, left)) left--;
  let right = at;
  while (right - at < MAX_EDGE_SHIFT && cuts(text, right)) right++;
  return [left, right];
}
