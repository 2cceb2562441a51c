import { CHUNK, elementsOf, isDrawn, paragraphAt, rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';

/** Room that is taken at the top by what stays there. */
const HEAD = 120;

/**
 * Brings words before the eyes, unless they are: at once, since whoever goes through findings by keyboard reads the next
 * while the page would still be gliding.
 */
export function showWords(root: HTMLElement, paragraphs: readonly Span[], words: Span): void {
  const scroll = (top: number) => window.scrollTo({ top: Math.max(0, window.scrollY + top), behavior: 'instant' });
  const foot = document.querySelector<HTMLElement>('[data-sheet]')?.offsetHeight ?? 0;
  const room = window.innerHeight - foot;
  const bring = () => {
    const box = rangeOf(root, paragraphs, words)?.getBoundingClientRect();
    if (!box) return;
    const seen = box.top >= HEAD && Math.min(box.bottom, box.top + room / 2) <= room - 24;
    if (!seen) scroll(box.top - HEAD - (room - HEAD) * 0.22);
  };
  const index = paragraphAt(paragraphs, words.start);
  const [, chunk] = elementsOf(root, index) ?? [];
  if (chunk === undefined || isDrawn(chunk)) {
    bring();
    return;
  }
  // A chunk that is far is not laid out, and those between are as high as they are reckoned to be.
  const box = chunk.getBoundingClientRect();
  scroll(box.top + (box.height * (index % CHUNK)) / CHUNK - room / 2);
  requestAnimationFrame(() => requestAnimationFrame(bring));
}
