import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How much closer a key or a button brings it. */
export const ZOOM_STEP = 1.6;

/** What can be done to the view, by buttons and keys. */
export interface Zooming {
  readonly view: ZoomTransform;
  readonly by: (factor: number) => void;
  /** Moves what is seen, in pixels. */
  readonly pan: (pixels: number) => void;
  readonly all: () => void;
  /** Shows what lies between two places of the picture at its first size. */
  readonly to: (left: number, right: number) => void;
}

/** Zooms along the axis alone: with the wheel and Ctrl, by dragging, by pinching. Without Ctrl the wheel scrolls the page. */
export function useZoom(frame: RefObject<HTMLElement | null>, width: number, closest: number): Zooming {
  const [view, setView] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null || width === 0) return;
    const zooming = zoom<HTMLElement, unknown>()
      .scaleExtent([1, closest])
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, 0],
        [width, 1],
      ])
      .filter((event: MouseEvent | WheelEvent | TouchEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : !('button' in event && event.button !== 0),
      )
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => setView(transform));
    behaviour.current = zooming;
    const selected = select(element);
    selected.call(zooming).on('dblclick.zoom', null);
    // A wheel that goes sideways moves along the axis; d3-zoom would take it for zooming.
    const sideways = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      selected.call(zooming.translateBy, -event.deltaX / zoomOf(element).k, 0);
    };
    element.addEventListener('wheel', sideways, { passive: false });
    selected.call(zooming.transform, zoomOf(element));
    return () => {
      selected.on('.zoom', null);
      element.removeEventListener('wheel', sideways);
    };
  }, [frame, width, closest]);
  const change = useCallback(
    (act: (zooming: ZoomBehavior<HTMLElement, unknown>, element: HTMLElement) => void) => {
      if (frame.current !== null && behaviour.current !== null) act(behaviour.current, frame.current);
    },
    [frame],
  );
  return {
    view,
    by: (factor) => change((zooming, element) => zooming.scaleBy(select(element), factor)),
    pan: (pixels) => change((zooming, element) => zooming.translateBy(select(element), -pixels / zoomOf(element).k, 0)),
    all: () => change((zooming, element) => zooming.transform(select(element), zoomIdentity)),
    to: (left, right) =>
      change((zooming, element) => {
        const k = Math.min(closest, Math.max(1, width / Math.max(right - left, 1)));
        const x = width / 2 - (k * (left + right)) / 2;
        zooming.transform(select(element), zoomIdentity.translate(x, 0).scale(k));
      }),
  };
}

/** d3-zoom keeps where it stands on the element. */
function zoomOf(element: HTMLElement): ZoomTransform {
  return (element as { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
}
