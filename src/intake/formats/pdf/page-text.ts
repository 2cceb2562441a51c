import type { Line } from './line.ts';

/** Lines whose letters differ in size by a larger share belong to different paragraphs. */
const MAX_SIZE_DIFFERENCE = 0.15;
/** Distance of lines, as a share of the usual one, from which a gap parts paragraphs. */
const PARAGRAPH_GAP_RATIO = 1.25;
/** Indentation of a first line, and slack at a margin, in letter heights. */
const MIN_INDENT = 0.7;
const MARGIN_TOLERANCE = 0.3;

const LIST_MARKER = /^(?:[-*•‣▪–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/;

/** What stands between a line and the next: nothing but the room that ran out, or an end. */
type Joint = 'wrapped' | 'close' | 'apart';

/**
 * The text of a page. A paragraph is one line; a blank line parts paragraphs, a single break lines that stand close and
 * do not go on (a table's, an address's). The page tells where a paragraph ends: by a gap, an indented line, letters of
 * another size, or a line that ends although the next word had room on it. A word broken with a hyphen stays broken, at
 * a single break, since mending it takes knowledge of words, which the engine has.
 */
export function pageText(lines: readonly Line[]): string {
  const usual = usualDistance(lines);
  let text = '';
  let inParagraph = false;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    text += line.text;
    if (next === undefined) return;
    const joint = jointOf(line, next, usual, marginOf(lines, i));
    if (joint === 'wrapped') text += wrap(line.text, next.text);
    else text += joint === 'close' && !inParagraph ? '\n' : '\n\n';
    inParagraph = joint === 'wrapped';
  });
  return text;
}

function jointOf(line: Line, next: Line, usual: number, margin: number): Joint {
  const distance = line.y - next.y;
  const size = Math.max(line.size, next.size);
  if (Math.abs(line.size - next.size) > MAX_SIZE_DIFFERENCE * size) return 'apart';
  // Upwards goes the way to the next column, or to something placed by itself.
  if (distance <= 0 || distance > PARAGRAPH_GAP_RATIO * usual + MARGIN_TOLERANCE) return 'apart';
  if (next.right < line.left || next.left > line.right) return 'apart';
  if (line.cells || next.cells || LIST_MARKER.test(next.text)) return 'close';
  if (next.left > line.left + MIN_INDENT * size && !LIST_MARKER.test(line.text)) return 'close';
  return hasRoomFor(line, next, margin) ? 'close' : 'wrapped';
}

/** Whether the first word of the next line would have stood on this one, so that something else ended it. */
function hasRoomFor(line: Line, next: Line, margin: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return line.right + (word + 1) * letter + MARGIN_TOLERANCE * line.size < margin;
}

/** How far to the right the lines around a line reach, in its own column. */
function marginOf(lines: readonly Line[], at: number): number {
  const line = lines[at];
  let margin = Number.NEGATIVE_INFINITY;
  for (
    let i = Math.max(0, at - LINES_COMPARED_PER_SIDE);
    i < Math.min(lines.length, at + LINES_COMPARED_PER_SIDE + 1);
    i++
  ) {
    const other = lines[i];
    if (line && other && other.left < line.right && other.right > line.left && sameColumn(line, other)) {
      margin = Math.max(margin, other.right);
    }
  }
  return margin;
}

const LINES_COMPARED_PER_SIDE = 12;

function sameColumn(line: Line, other: Line): boolean {
  return (
    Math.abs(line.left - other.left) < 4 * line.size &&
    Math.abs(line.size - other.size) <= MAX_SIZE_DIFFERENCE * line.size
  );
}

/** The distance of lines that most have from the one before, in points. */
function usualDistance(lines: readonly Line[]): number {
  const times = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (!before || !line || before.y <= line.y) continue;
    const distance = Math.round((before.y - line.y) * 2) / 2;
    times.set(distance, (times.get(distance) ?? 0) + 1);
  }
  let usual = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [distance, count] of times) {
    if (count > most || (count === most && distance < usual)) [usual, most] = [distance, count];
  }
  return usual;
}

/** What joins a line to the one it was wrapped before. */
function wrap(before: string, after: string): string {
  if (/\p{L}[-\u2010\u00ad]$/u.test(before)) return /^\p{Ll}/u.test(after) ? '\n' : '';
  // A compound of a figure (“2031-” “2035”) and an em dash that clings to its words take no space.
  return /\d[-\u2010]$|\S\u2014$/u.test(before) ? '' : ' ';
}
