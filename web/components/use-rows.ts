import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Number of rows before the end of the list at which more are requested. */
const ROWS_AHEAD = 40;

/** The rows of a long list that are near the window. The page scrolls, not the list. */
export function useRows({
  place,
  keys,
  usual,
  lanes = 1,
  gap = 0,
  more,
}: {
  /** The element that holds the rows. */
  readonly place: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** How high a row usually is. */
  readonly usual: number;
  readonly lanes?: number;
  readonly gap?: number;
  readonly more: (() => void) | null;
}) {
  const [offset, setOffset] = useState(0);
  // What stands above may come, go or wrap.
  useLayoutEffect(() => {
    const measure = () => setOffset((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [place]);
  const rows = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => usual,
    overscan: 8,
    scrollMargin: offset,
    lanes,
    gap,
    getItemKey: (i) => keys[i] ?? i,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= keys.length - ROWS_AHEAD) more?.();
  }, [last, keys.length, more]);
  return { shown, offset, height: rows.getTotalSize(), measure: rows.measureElement };
}
