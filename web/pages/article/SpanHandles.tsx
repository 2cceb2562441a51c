import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { onOneLine } from '../../components/facts.ts';
import { offsetUnder, rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';
import { stepped } from '../../text/step.ts';
import styles from './SpanHandles.module.css';

type Side = 'start' | 'end';
interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The two ends of a passage, to be dragged, or moved with the arrow keys. */
export function SpanHandles({
  text,
  root,
  paragraphs,
  words,
  name,
  focus,
  onChange,
}: {
  readonly text: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Span[];
  readonly words: Span;
  /** What the passage is called. */
  readonly name: string;
  /** Whether the end takes the focus when it appears. */
  readonly focus: boolean;
  readonly onChange: (words: Span) => void;
}) {
  const [spots, setSpots] = useState<Readonly<Record<Side, Spot>> | null>(null);
  const end = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const measure = () => setSpots(root.current && spotsOf(root.current, paragraphs, words));
    measure();
    const observer = new ResizeObserver(measure);
    if (root.current) observer.observe(root.current);
    return () => observer.disconnect();
  }, [root, paragraphs, words]);
  const there = spots !== null;
  useEffect(() => {
    if (focus && there) end.current?.focus({ preventScroll: true });
  }, [focus, there]);

  const move = (side: Side, to: number) => {
    const next = { ...words, [side]: Math.max(0, Math.min(text.length, to)) };
    if (next.start < next.end) onChange(next);
  };
  const press = (side: Side) => (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (direction === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(side, stepped(text, words[side], event.ctrlKey || event.altKey ? 'word' : 'character', direction));
  };
  /** How far below the line of its end the pointer took hold of the handle. */
  const hold = useRef(0);
  const take = (side: Side) => (event: PointerEvent<HTMLButtonElement>) => {
    const spot = spots?.[side];
    const base = root.current?.getBoundingClientRect();
    if (!spot || !base || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = event.clientY - (base.top + spot.top + spot.height / 2);
  };
  const drag = (side: Side) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || root.current === null) return;
    const to = offsetUnder(root.current, event.clientX, event.clientY - hold.current);
    if (to !== null && to !== words[side]) move(side, to);
  };

  if (spots === null) return null;
  return (
    <fieldset className={styles.handles} aria-label={`Ends of the ${name}`}>
      {(['start', 'end'] as const).map((side) => (
        <button
          key={side}
          ref={side === 'end' ? end : undefined}
          type="button"
          role="slider"
          className={styles.handle}
          data-side={side}
          style={{ left: spots[side].left, top: spots[side].top, height: spots[side].height }}
          aria-label={side === 'start' ? `Beginning of the ${name}` : `End of the ${name}`}
          aria-valuemin={0}
          aria-valuemax={text.length}
          aria-valuenow={words[side]}
          aria-valuetext={around(text, words, side)}
          onKeyDown={press(side)}
          onPointerDown={take(side)}
          onPointerMove={drag(side)}
        />
      ))}
    </fieldset>
  );
}

/** The words at an end, as they are heard: the first, or the last. */
function around(text: string, { start, end }: Span, side: Side): string {
  return side === 'start'
    ? `${onOneLine(text.slice(start, start + 40))} …`
    : `… ${onOneLine(text.slice(Math.max(start, end - 40), end))}`;
}

function spotsOf(root: HTMLElement, paragraphs: readonly Span[], { start, end }: Span): Record<Side, Spot> | null {
  const first = rangeOf(root, paragraphs, { start, end: start + 1 })?.getClientRects()[0];
  const rects = rangeOf(root, paragraphs, { start: end - 1, end })?.getClientRects();
  const last = rects?.[rects.length - 1];
  if (!first || !last) return null;
  const base = root.getBoundingClientRect();
  return {
    start: { left: first.left - base.left, top: first.top - base.top, height: first.height },
    end: { left: last.right - base.left, top: last.top - base.top, height: last.height },
  };
}
