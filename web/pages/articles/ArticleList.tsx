import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleRow as Row } from '../../../src/server/contract/articles.ts';
import { ArticleRow } from './ArticleRow.tsx';
import styles from './Articles.module.css';

/** A row with a title on one line. */
const USUAL = 74;

/** The rows that are seen, of however many there are; when the last that were loaded come near, more are asked for. */
export function ArticleList({
  articles,
  total,
  more,
}: {
  readonly articles: readonly Row[];
  /** How many there are in all; null where nobody knows. */
  readonly total: number | null;
  /** Loads more; null where there are none, or they are coming. */
  readonly more: (() => void) | null;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: articles.length,
    estimateSize: () => USUAL,
    overscan: 10,
    scrollMargin: offset,
    getItemKey: (i) => articles[i]?.article ?? i,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= articles.length - 60) more?.();
  }, [last, articles.length, more]);
  return (
    <ol ref={list} className={styles.list} style={{ height: rows.getTotalSize() }}>
      {shown.map(({ key, index, start }) => {
        const article = articles[index];
        return article === undefined ? null : (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start - offset}px)` }}
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
          >
            <ArticleRow article={article} />
          </li>
        );
      })}
    </ol>
  );
}
