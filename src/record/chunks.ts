/** A piece of a text: `text.slice(start, end)`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

const TARGET_LENGTH = 4_000;
const MAX_LENGTH = 20_000;

/**
 * Cuts a text into pieces that a search index can hold, at paragraphs where it can: of some 4,000 characters, and of
 * 20,000 at most where a paragraph is longer. Together the pieces hold all that stands in paragraphs.
 */
export function chunksOf(paragraphs: readonly (readonly [start: number, end: number])[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const [start, end] of paragraphs) {
    if (open !== null && end - open.start <= TARGET_LENGTH) {
      open = { start: open.start, end };
      continue;
    }
    if (open !== null) chunks.push(open);
    let from = start;
    for (; end - from > MAX_LENGTH; from += MAX_LENGTH) chunks.push({ start: from, end: from + MAX_LENGTH });
    open = { start: from, end };
  }
  if (open !== null) chunks.push(open);
  return chunks;
}
