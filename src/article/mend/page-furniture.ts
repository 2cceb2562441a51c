import type { Piece } from '../piece.ts';

const PAGE_NUMBER = /^(?:[-–—|]\s*)?(?:page\s+|p\.\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|])?$/i;
const MAX_HEADER_LENGTH = 90;

/**
 * Lines that belong to the page and not to the text: page numbers alone on a line, and running headers and footers,
 * which come again and again beside page breaks. A number alone may also be a section's; whether a page line is left out is
 * for the caller to say, who sees whether it stands inside a sentence.
 *
 * @returns for each piece whether it looks like such a line.
 */
export function pageLines(pieces: readonly Piece[]): boolean[] {
  const shapes = pieces.map((piece) =>
    piece.content.text.length <= MAX_HEADER_LENGTH ? shapeOf(piece.content.text) : '',
  );
  const times = new Map<string, number>();
  for (const shape of shapes) times.set(shape, (times.get(shape) ?? 0) + 1);
  const page = pieces.map((piece) => piece.role === null && PAGE_NUMBER.test(piece.content.text));
  const edge = (i: number): boolean => {
    const next = pieces[i + 1];
    return pieces[i]?.gap === 'page' || next?.gap === 'page' || page[i - 1] === true || page[i + 1] === true;
  };
  return pieces.map((piece, i) => {
    if (page[i]) return true;
    const shape = shapes[i] ?? '';
    return piece.role === null && shape.length > 3 && (times.get(shape) ?? 0) >= 2 && edge(i);
  });
}

/** Running headers differ in nothing but the page number. */
function shapeOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}
