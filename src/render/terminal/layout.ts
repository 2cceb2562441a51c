import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Ink } from './colours.ts';

/** What the parts of a terminal page need to know to draw themselves. */
export interface Sheet {
  /** Columns, at least {@link NARROWEST}. */
  readonly width: number;
  readonly ink: Ink;
}

export const NARROWEST = 30;

/**
 * Breaks text into lines of at most `width` columns. The first line starts with `lead`, later ones are set under the end
 * of it. Columns are counted as terminals do: wide characters two, combining ones none. A `lead` of more than half the
 * width stands on a line of its own.
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

/** Units that are parted into characters at a time: the time that `Intl.Segmenter` takes is quadratic in them. */
const BLOCK = 1024;

/** Characters as people see them. */
function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const segments = [...graphemes.segment(text.slice(at, at + BLOCK))];
    // The last may go on in the next block.
    const whole = at + BLOCK < text.length && segments.length > 1 ? segments.slice(0, -1) : segments;
    for (const { segment } of whole) {
      yield segment;
      at += segment.length;
    }
  }
}

/** What is no word of any language: an address, or noise. */
const LONG = /[^\s\p{Cc}]{500,}/gu;

/**
 * Breaks words that are far longer than a line where the line would break anyway: the wrapping library measures the rest
 * of a word for each line that it takes off it.
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

/** Fills text with spaces up to a number of columns; longer text is left as it is. */
function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** Text cut to a number of columns, with `…` where something is missing. */
export function clip(text: string, columns: number): string {
  // No character takes more than a few UTF-16 units a column in honest text; a bound keeps long texts cheap.
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

/** The gutter that ids stand in: dim, and as wide as the longest. An empty id leaves it blank. */
export function gutter(ids: readonly string[], { ink }: Sheet): (id: string) => string {
  const columns = ids.reduce((widest, id) => Math.max(widest, id.length), 0);
  return (id) => `  ${ink.dim(pad(id, columns))}  `;
}

export function section(title: string, lines: readonly string[], { width, ink }: Sheet): readonly string[] {
  return lines.length === 0 ? [] : ['', ...hang('', ink.heading(title), width), ...lines];
}

/** Parts of a line of particulars, with empty ones left out. */
export function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' · ');
}
