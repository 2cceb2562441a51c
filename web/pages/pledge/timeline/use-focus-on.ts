import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** Moves the focus to a moment once it is drawn: it may be out of sight until then. */
export function useFocusOn(frame: RefObject<HTMLElement | null>): (moment: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = frame.current?.querySelector<HTMLElement>(`[data-moment="${CSS.escape(wanted.current)}"]`);
    if (!element) return;
    wanted.current = null;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // What the browser scrolled inside of the picture is not how it moves.
    if (frame.current) frame.current.scrollLeft = 0;
    // A passage that opens on focus closes when the page scrolls, and that is told just before the next frame.
    requestAnimationFrame(() => element.focus({ preventScroll: true }));
  });
  return useCallback((moment) => {
    wanted.current = moment;
  }, []);
}
