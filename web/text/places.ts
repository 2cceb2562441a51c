import type { Span } from './segments.ts';

/*
 * Offsets of the article's text, and places of the document. Paragraphs stand in chunks, and chunks in the root. Every
 * paragraph says with `data-start` where it begins in the text, and the text nodes within it are its characters, no more
 * and no fewer, however it is cut into elements.
 */

/** Number of paragraphs that are rendered, or left out, together. */
export const PARAGRAPHS_PER_CHUNK = 20;

/** The element of a paragraph, and that of its chunk. */
export function elementsOf(root: HTMLElement, paragraph: number): readonly [paragraph: Element, chunk: Element] | null {
  const chunk = root.children[Math.floor(paragraph / PARAGRAPHS_PER_CHUNK)];
  const element = chunk?.children[paragraph % PARAGRAPHS_PER_CHUNK];
  return chunk && element ? [element, chunk] : null;
}

/** Whether what a chunk holds is laid out; what is not would have to be, if it were asked for its lines. */
export function isDrawn(chunk: Element): boolean {
  return chunk.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
}

/** The offset of a place of the document; null where it is outside the text. */
function offsetAt(root: HTMLElement, node: Node, offset: number): number | null {
  // Between paragraphs: where the next one begins.
  if (node instanceof Element && root.contains(node) && node.querySelector('[data-start]')) {
    return beginningOf(node.children[offset] ?? null);
  }
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph || !root.contains(paragraph)) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset['start']) + range.toString().length;
}

function beginningOf(element: Element | null): number | null {
  const first = element?.matches('[data-start]') ? element : element?.querySelector('[data-start]');
  const start = first instanceof HTMLElement ? first.dataset['start'] : undefined;
  return start === undefined ? null : Number(start);
}

/** The passage that is selected in the text; null where nothing of it is. */
export function selectedIn(root: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** A range of the document for a passage that stands in paragraphs that are shown. */
export function rangeOf(root: HTMLElement, paragraphs: readonly Span[], { start, end }: Span): Range | null {
  const from = placeIn(root, paragraphs, start, 'after');
  const to = placeIn(root, paragraphs, end, 'before');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The number of the paragraph that holds an offset; of one between two, the one before. */
export function paragraphAt(paragraphs: readonly Span[], at: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param side of the character on which side of the offset the place is to be */
function placeIn(root: HTMLElement, paragraphs: readonly Span[], at: number, side: 'before' | 'after') {
  const index = paragraphAt(paragraphs, side === 'before' ? Math.max(0, at - 1) : at);
  const element = elementsOf(root, index)?.[0];
  let left = at - (paragraphs[index]?.start ?? 0);
  if (!element) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: { node: Node; offset: number } | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (side === 'before' ? left <= length : left < length) return { node, offset: Math.max(0, left) };
    left -= length;
    last = { node, offset: length };
  }
  return last;
}

/** The offset under a point of the window; null where there is no text. */
export function offsetUnder(root: HTMLElement, x: number, y: number): number | null {
  const at = caretUnder(x, y);
  return at === null ? null : offsetAt(root, at.node, at.offset);
}

function caretUnder(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  // Browsers before 2025.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
