/** A piece of text on a page: its baseline begins at `x`, `y`, in points from the lower left corner. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface PdfOptions {
  /** How often the list of pages names each. */
  readonly times?: number;
  /** Entry that the trailer gets besides its own, such as one that says that the file is encrypted. */
  readonly trailer?: string;
  /** Content streams that take the place of those of the pages, by number from 0. */
  readonly streams?: Readonly<Record<number, { readonly head: string; readonly bytes: Uint8Array }>>;
}

/** Widths of Helvetica's letters from space to `~`, in thousandths of the size, after Adobe's font metrics. */
const WIDTHS = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ' +
  '556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 ' +
  '667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 ' +
  '556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

export const LEADING = 14;
const SIZE = 11;

function widthOf(text: string, size: number): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += WIDTHS[text.charCodeAt(i) - 32] ?? 556;
  return (width * size) / 1000;
}

/** A paragraph set in lines of a width, from the line at `y` downwards. `indent` moves its first line in. */
export function paragraph(text: string, x: number, y: number, width: number, indent = 0): Placed[] {
  const lines: Placed[] = [];
  let line = '';
  const place = () => {
    const first = lines.length === 0;
    lines.push({ x: x + (first ? indent : 0), y: y - lines.length * LEADING, text: line });
  };
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, SIZE) > width - (lines.length === 0 ? indent : 0)) {
      place();
      line = word;
    } else line = longer;
  }
  place();
  return lines;
}

/** A small PDF of plain bytes, in Helvetica. */
export function makePdf(
  pages: readonly (readonly Placed[])[],
  { times = 1, trailer = '', streams = {} }: PdfOptions = {},
): Buffer {
  const objects: Buffer[] = [];
  const add = (...parts: (string | Uint8Array)[]) =>
    objects.push(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length * times} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R `.repeat(times)).join('')}] >>`,
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((placed, i) => {
    const stream = streams[i] ?? { head: '', bytes: Buffer.from(placed.map(operators).join('\n'), 'latin1') };
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
    );
    add(`<< /Length ${stream.bytes.length} ${stream.head} >>\nstream\n`, stream.bytes, '\nendstream');
  });

  const chunks = [Buffer.from('%PDF-1.7\n')];
  let at = chunks[0]?.length ?? 0;
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(at);
    const chunk = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    at += chunk.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

function operators({ x, y, text, size = SIZE }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}
