import { type Mapped, mappedTextBuilder, sourceRange } from './mapped.ts';
import type { Paragraph } from './piece.ts';

/** The canonical text and its paragraphs. */
export interface Assembled {
  readonly content: Mapped;
  readonly paragraphs: readonly (readonly [start: number, end: number])[];
}

const BREAK = '\n\n';

/** Puts paragraphs together with an empty line between them. */
export function assemble(paragraphs: readonly Paragraph[], source: string): Assembled {
  const out = mappedTextBuilder();
  const ranges: [number, number][] = [];
  let before: number | null = null;
  for (const { content } of paragraphs) {
    const [from, to] = sourceRange(content);
    if (before !== null) {
      // Where the input has the very same break, it is the input's own.
      if (from === before + BREAK.length && source.startsWith(BREAK, before)) out.same(source, before, from);
      else out.added(BREAK, before);
    }
    const start = out.length();
    out.keep(content);
    ranges.push([start, out.length()]);
    before = to;
  }
  return { content: out.done(), paragraphs: ranges };
}

/** Leaves the text as it is: paragraphs, made of pieces of it in order, are stretches of it. */
export function verbatimText(paragraphs: readonly Paragraph[], source: string): Assembled {
  const out = mappedTextBuilder();
  out.same(source, 0, source.length);
  return { content: out.done(), paragraphs: paragraphs.map(({ content }) => sourceRange(content)) };
}
