import stringWidth from 'string-width';
import { clip, hang } from '../layout.ts';
import { printable } from '../printable.ts';

/** Printable text in one style; a line consists of pieces. */
export interface Piece {
  readonly text: string;
  readonly style?: ((text: string) => string) | undefined;
}

/** A piece of a text as it can be printed. A space at its ends is kept, so that pieces do not run together. */
export function pieceOf(text: string, style?: (text: string) => string): Piece {
  const inner = printable(text);
  if (inner === '') return { text: /\s/.test(text) ? ' ' : '' };
  return { text: `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`, style };
}

/** Longer names would leave too little room for the words after them. */
const MAX_NAME_COLUMNS = 60;

/** Pieces after the name of their speaker, `Iva Sorn: `; the pieces alone where there is no name. */
export function under(name: string, style: (text: string) => string, pieces: readonly Piece[]): readonly Piece[] {
  const called = pieceOf(clip(printable(name), MAX_NAME_COLUMNS), style);
  return called.text === '' ? pieces : [called, { text: ': ' }, ...pieces];
}

/** As {@link hang}, for pieces, on at most `most` lines; the rest is replaced by `…`. */
export function hangPieces(lead: string, pieces: readonly Piece[], width: number, most: number): readonly string[] {
  const indent = stringWidth(lead);
  // `hang` sets a long lead on a line of its own and the text under it.
  const alone = indent > width / 2;
  const margin = alone ? 4 : indent;
  let columns = most * (width - margin);
  for (;;) {
    const lines = hang(lead, clipped(pieces, columns), width);
    const over = lines.slice(alone ? most + 1 : most);
    if (over.length === 0 || columns <= 1) return lines;
    // Lines break at spaces, so that they may hold fewer columns than assumed: cut the excess and measure again.
    const excess = over.reduce((sum, line) => sum + stringWidth(line) - margin, 0);
    columns = Math.max(1, columns - Math.max(1, excess));
  }
}

/** Longer texts are not for reading here, and wrapping them is expensive. */
const MAX_LINES = 12;

/** As {@link hangPieces}, for printable text in one style. */
export function hangText(
  lead: string,
  text: string,
  width: number,
  style?: (text: string) => string,
  most = MAX_LINES,
): readonly string[] {
  return hangPieces(lead, [{ text, style }], width, most);
}

/** Pieces as one text of at most the given columns, with `…` where something is missing. */
export function clipped(pieces: readonly Piece[], columns: number): string {
  let shown = '';
  let left = columns;
  for (const { text, style } of pieces) {
    if (text === '') continue;
    if (left <= 0) return `${shown.trimEnd()}…`;
    const part = clip(text, left);
    shown += style ? style(part) : part;
    if (part !== text) return shown;
    left -= stringWidth(part);
  }
  return shown;
}
