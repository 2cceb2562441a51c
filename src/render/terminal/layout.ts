import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Ink } from './colours.ts';

/** What the parts of a terminal page need in order to draw themselves. */
export interface Sheet {
  /** Columns, at least {@link MIN_COLUMNS}. */
  readonly width: number;
  readonly ink: Ink;
}

export const MIN_COLUMNS = 30;

/**
 * Breaks text into lines of at most `width` columns. The first line starts with `lead`; the others are indented to its
 * end. Columns are counted as terminals do: two for wide characters, none for combining ones. A `lead` of more than
 * half the width is on a line of its own.
 */
export function hang(lead: string, text: string, width: number): readonly string[] {
  const indent = stringWidth(lead);
  if (indent > width / 2) return [lead.trimEnd(), ...hang('    ', text, width)];
  const margin = ' '.repeat(indent);
  const columns = Math.max(1, width - indent);
  return wrapAnsi(cutLongWords(text, columns), columns, { hard: true })
    .split('\n')
    .map((line, i) => (i === 0 ? lead : margin) + line);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** UTF-16 units that are segmented into graphemes at a time: `Intl.Segmenter` takes quadratic time. */
const BLOCK_LENGTH = 1024;

/** The graphemes of a text. */
function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const segments = [...graphemes.segment(text.slice(at, at + BLOCK_LENGTH))];
    // The last grapheme may continue in the next block.
    const whole = at + BLOCK_LENGTH < text.length && segments.length > 1 ? segments.slice(0, -1) : segments;
    for (const { segment } of whole) {
      yield segment;
      at += segment.length;
    }
  }
}

/** A run that is not a word of any language: an address, or noise. */
const LONG = /[^\s\p{Cc}]{500,}/gu;

/**
 * Breaks words that are far longer than a line where the line would break anyway: the wrapping library measures the
 * rest of a word again for each line.
 */
function cutLongWords(text: string, columns: number): string {
  return text.replace(LONG, (word) => {
    let cut = '';
    let used = 0;
    for (const segment of graphemesOf(word)) {
      const wide = stringWidth(segment);
      if (used + wide > columns) {
        cut += '\n';
        used = 0;
      }
      cut += segment;
      used += wide;
    }
    return cut;
  });
}

/** Pads text with spaces to a number of columns; longer text is unchanged. */
function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** Text cut to a number of columns, with `…` where something is missing. */
export function clip(text: string, columns: number): string {
  // In ordinary text no character takes more than a few UTF-16 units a column; the bound keeps long texts cheap.
  const candidate = text.slice(0, columns * 8).replace(/[\uD800-\uDBFF]$/, '');
  if (candidate.length === text.length && stringWidth(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(candidate)) {
    used += stringWidth(segment);
    if (used > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The column of ids: dim, and as wide as the longest. An empty id leaves it blank. */
export function gutter(ids: readonly string[], { ink }: Sheet): (id: string) => string {
  const columns = ids.reduce((widest, id) => Math.max(widest, id.length), 0);
  return (id) => `  ${ink.dim(pad(id, columns))}  `;
}

export function section(title: string, lines: readonly string[], { width, ink }: Sheet): readonly string[] {
  return lines.length === 0 ? [] : ['', ...hang('', ink.heading(title), width), ...lines];
}

/** Particulars joined into one line, without the empty ones. */
export function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' · ');
}
