import { type ReactNode, useMemo, useRef } from 'react';
import { useRows } from './use-rows.ts';
import styles from './VirtualList.module.css';

/** A list of any length: only what is near the window is drawn, and more is loaded as the end comes near. */
export function VirtualList<Item>({
  items,
  keyOf,
  total,
  usual,
  more,
  lanes = 1,
  gap = 0,
  label,
  className,
  children,
}: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  /** How many there are in all; null where nobody knows. */
  readonly total: number | null;
  /** How high an entry usually is, in pixels. */
  readonly usual: number;
  readonly more: (() => void) | null;
  readonly lanes?: number;
  readonly gap?: number;
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: (item: Item) => ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const { shown, offset, height, measure } = useRows({ place: list, keys, usual, lanes, gap, more });
  return (
    <ol ref={list} className={[styles.list, className].filter(Boolean).join(' ')} style={{ height }} aria-label={label}>
      {shown.map(({ key, index, start, lane }) => {
        const item = items[index];
        if (item === undefined) return null;
        const place = { transform: `translateY(${start - offset}px)` };
        const column = {
          left: `${(100 / lanes) * lane}%`,
          width: `calc(${100 / lanes}% - ${lanes === 1 ? 0 : gap}px)`,
        };
        return (
          <li
            key={key}
            ref={measure}
            data-index={index}
            className={styles.entry}
            style={lanes === 1 ? place : { ...place, ...column }}
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
          >
            {children(item)}
          </li>
        );
      })}
    </ol>
  );
}
