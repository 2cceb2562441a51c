import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is, in whole pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    setWidth(Math.round(watched.clientWidth));
    const watcher = new ResizeObserver(() => setWidth(Math.round(watched.clientWidth)));
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
