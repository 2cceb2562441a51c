import { type Mapped, replaced } from '../mapped.ts';
import type { Mended } from '../piece.ts';

/** Soft hyphens, zero-width spaces and byte order marks inside text: nobody sees them, but they cut words. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;

export function withoutInvisible(content: Mapped, mended: Mended): Mapped {
  if (content.text.search(INVISIBLE) < 0) return content;
  return replaced(content, INVISIBLE, (match) => {
    if (match[0].includes('\u00ad')) mended.hyphens++;
    return '';
  });
}
