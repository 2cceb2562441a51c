import type { Piece } from '../piece.ts';

/** Longer lines were not wrapped for reading. */
const MAX_WRAP_WIDTH = 132;
const MIN_WRAP_WIDTH = 30;

/**
 * The width that plain text was wrapped at, or null where each line stands for itself (one line a paragraph, verse,
 * lists). Wrapped text shows in that most lines that another follows are nearly as long as the longest.
 */
export function wrapWidth(pieces: readonly Piece[]): number | null {
  const followed: number[] = [];
  for (let i = 0; i + 1 < pieces.length; i++) {
    if (pieces[i + 1]?.gap === 'line') followed.push(pieces[i]?.content.text.length ?? 0);
  }
  if (followed.length < 3) return null;
  followed.sort((a, b) => a - b);
  // A lone long line (an address, a table row) is no measure.
  const width = followed[Math.floor((followed.length - 1) * 0.93)] ?? 0;
  if (width > MAX_WRAP_WIDTH || width < MIN_WRAP_WIDTH) return null;
  const full = followed.filter((length) => length >= width * 0.75).length;
  return full >= followed.length * 0.6 ? width : null;
}
