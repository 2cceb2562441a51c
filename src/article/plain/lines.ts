import { excerpt } from '../mapped.ts';
import type { Piece } from '../piece.ts';

const LIST_MARKER = /^(?:[-*•‣▪–—]\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S)/;

/**
 * The lines of plain text that hold anything, without white space at either end. A form feed is a page break.
 * Line indented further than the line before it begins something new.
 */
export function linePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let gap: Piece['gap'] = 'line';
  let indentBefore = 0;
  const line = /[^\n\r\f\v\u2028\u2029]*(\r\n|[\n\r\f\v\u2028\u2029]|$)/gy;
  while (line.lastIndex < text.length) {
    const start = line.lastIndex;
    const match = line.exec(text);
    if (!match) break;
    const broken = match[1] ?? '';
    const end = start + match[0].length - broken.length;
    const raw = text.slice(start, end);
    const visible = raw.trim();
    if (visible === '') {
      if (gap === 'line') gap = 'blank';
    } else {
      const indent = raw.length - raw.trimStart().length;
      const content = excerpt(text, start + indent, start + indent + visible.length);
      const separate = LIST_MARKER.test(visible) || (gap === 'line' && indent > indentBefore && indent >= 2);
      pieces.push({ content, gap, role: null, separate: separate && visible.length > 1 });
      gap = 'line';
      indentBefore = indent;
    }
    if (broken === '\f' || broken === '\v') gap = 'page';
  }
  return pieces;
}
