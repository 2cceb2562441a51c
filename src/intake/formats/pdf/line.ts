/** A run of text as pdfjs gives it: `transform` is a PDF matrix, whose last two numbers are where its baseline begins. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. Lengths are in points, `y` grows upwards. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its largest letters. */
  readonly size: number;
  /** Whether it has a gap that no word space is as wide as: it is a row of cells. */
  readonly cells: boolean;
}

/** Width from which a gap parts cells, in letter heights. Set to a measure, words stand hardly more than one apart. */
const MIN_CELL_GAP = 2;

// Fonts can map their glyphs to anything; a form feed parts pages here, and none but ours may.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** The lines of a page, in the order in which pdfjs gives its runs, without white space at either end. */
export function linesOfRuns(runs: Iterable<Run>): Line[] {
  const lines: Line[] = [];
  let text = '';
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  let y = 0;
  let cells = false;
  const close = (): void => {
    const visible = text.replace(CONTROLS, ' ').trim();
    if (visible !== '') lines.push({ text: visible, left, right, y, size, cells });
    text = '';
    left = Number.POSITIVE_INFINITY;
    right = Number.NEGATIVE_INFINITY;
    size = 0;
    cells = false;
  };
  for (const { str, transform, width, height, hasEOL } of runs) {
    const [a = 1, b = 0, , , x = 0, baseline = 0] = transform;
    const visible = str.trim() !== '';
    // Sideways text, such as a stamp in the margin, is no part of the line that it comes after.
    const upright = Math.abs(b) <= Math.abs(a);
    if (visible && (!upright || farFrom(y, baseline, size, height))) close();
    text += str;
    if (visible) {
      // The line stands where its largest letters stand: a raised figure does not lift it.
      if (height > size) y = baseline;
      cells ||= size > 0 && x - right > MIN_CELL_GAP * Math.max(size, height);
      left = Math.min(left, x);
      right = Math.max(right, x + width);
      size = Math.max(size, height);
    }
    if (hasEOL || !upright) close();
  }
  close();
  return lines;
}

function farFrom(y: number, baseline: number, size: number, height: number): boolean {
  return size > 0 && Math.abs(y - baseline) > Math.max(size, height);
}
