import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { elementsOf, isDrawn, PARAGRAPHS_PER_CHUNK, paragraphAt, rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';

/** Something in the margin, and the words that it belongs to. */
export interface Anchored {
  readonly id: string;
  readonly place: Span | null;
}

export interface Levels {
  /** Pixels from the top of the text. */
  readonly of: ReadonlyMap<string, number>;
  readonly again: () => void;
}

/**
 * The level of each finding's first words. Of those that are not laid out, since they are far from what is seen, it is reckoned from how far into
 * their chunk the words stand.
 */
export function useLevels(
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Span[],
  anchored: readonly Anchored[],
): Levels {
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(new Map());
  const measure = useCallback(() => {
    if (root.current === null) return;
    const next = measured(root.current, paragraphs, anchored);
    setLevels((before) => (same(before, next) ? before : next));
  }, [root, paragraphs, anchored]);
  useLayoutEffect(measure, [measure]);

  const latest = useRef(measure);
  useEffect(() => {
    latest.current = measure;
  });
  const asked = useRef(0);
  const again = useCallback(() => {
    if (asked.current !== 0) return;
    asked.current = requestAnimationFrame(() => {
      asked.current = 0;
      latest.current();
    });
  }, []);
  useEffect(() => {
    const observer = new ResizeObserver(again);
    const element = root.current;
    if (element) observer.observe(element);
    // A chunk that comes near is laid out, and may be as high as it was reckoned to be.
    element?.addEventListener('contentvisibilityautostatechange', again, { capture: true });
    // The text's own letters may come later than the text.
    void document.fonts.ready.then(again);
    return () => {
      observer.disconnect();
      element?.removeEventListener('contentvisibilityautostatechange', again, { capture: true });
      cancelAnimationFrame(asked.current);
      asked.current = 0;
    };
  }, [root, again]);
  return { of: levels, again };
}

function measured(
  root: HTMLElement,
  paragraphs: readonly Span[],
  anchored: readonly Anchored[],
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const base = root.getBoundingClientRect().top;
  const chunks = new Map<Element, { readonly box: DOMRect; readonly drawn: boolean }>();
  for (const { id, place } of anchored) {
    const index = place === null ? 0 : paragraphAt(paragraphs, place.start);
    const [, chunk] = elementsOf(root, index) ?? [];
    if (place === null || chunk === undefined) {
      levels.set(id, 0);
      continue;
    }
    const known = chunks.get(chunk) ?? { box: chunk.getBoundingClientRect(), drawn: isDrawn(chunk) };
    chunks.set(chunk, known);
    const line = known.drawn ? firstLine(root, paragraphs, place) : null;
    if (line !== null) {
      levels.set(id, line.top - base);
      continue;
    }
    const first = Math.floor(index / PARAGRAPHS_PER_CHUNK) * PARAGRAPHS_PER_CHUNK;
    const start = paragraphs[first]?.start ?? 0;
    const end = (paragraphs[first + PARAGRAPHS_PER_CHUNK - 1] ?? paragraphs.at(-1))?.end ?? start;
    const part = (place.start - start) / Math.max(1, end - start);
    levels.set(id, known.box.top - base + part * known.box.height);
  }
  return levels;
}

function firstLine(root: HTMLElement, paragraphs: readonly Span[], { start, end }: Span): DOMRect | null {
  return rangeOf(root, paragraphs, { start, end: Math.min(end, start + 1) })?.getClientRects()[0] ?? null;
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...b].every(([id, level]) => Math.abs((a.get(id) ?? Number.NaN) - level) < 0.5);
}
