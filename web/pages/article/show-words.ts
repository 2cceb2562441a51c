import { elementsOf, isDrawn, PARAGRAPHS_PER_CHUNK, paragraphAt, rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';

/** Height in pixels of the sticky header. */
const STICKY_HEADER_HEIGHT = 120;

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
    const seen = box.top >= STICKY_HEADER_HEIGHT && Math.min(box.bottom, box.top + room / 2) <= room - 24;
    if (!seen) scroll(box.top - STICKY_HEADER_HEIGHT - (room - STICKY_HEADER_HEIGHT) * 0.22);
  };
  const index = paragraphAt(paragraphs, words.start);
  const [, chunk] = elementsOf(root, index) ?? [];
  if (chunk === undefined || isDrawn(chunk)) {
    bring();
    return;
  }
  // A chunk that is far is not laid out, and those between are as high as they are reckoned to be.
  const box = chunk.getBoundingClientRect();
  scroll(box.top + (box.height * (index % PARAGRAPHS_PER_CHUNK)) / PARAGRAPHS_PER_CHUNK - room / 2);
  requestAnimationFrame(() => requestAnimationFrame(bring));
}
