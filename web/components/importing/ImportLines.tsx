import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Imported } from '../../../src/server/api-schema/imports.ts';
import styles from './Importing.module.css';

const STATUS = {
  added: ['+', 'added'],
  changed: ['↻', 'changed'],
  known: ['=', 'already known'],
  failed: ['✕', 'not read'],
} as const;

/** What became of each input, the latest first. */
export function ImportLines({ lines }: { readonly lines: readonly Imported[] }) {
  const box = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 34,
    overscan: 10,
    // Those that are shown stay in place when one more comes on top.
    getItemKey: (index) => lines.length - 1 - index,
  });
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section ref={box} className={styles.lines} tabIndex={0} aria-label="What became of each text">
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[lines.length - 1 - index];
          return line === undefined ? null : (
            <li
              key={key}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
            >
              <Line line={line} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Line({
  line: { name, status, article, title, findings, joined, lost, warning, problem },
}: {
  readonly line: Imported;
}) {
  const [sign, word] = STATUS[status];
  const shown = title ?? name;
  const counts = [
    findings > 0 ? `${findings} findings` : null,
    joined > 0 ? `${joined} joined to others` : null,
    lost > 0 ? `${lost} lost` : null,
    warning,
    problem,
  ].filter((each) => each !== null);
  return (
    <>
      <span className={styles.sign} data-status={status} title={word}>
        <span aria-hidden="true">{sign}</span>
        <span className="unseen">{word}: </span>
      </span>
      <span className={styles.lineName}>
        {article === null ? (
          shown
        ) : (
          <Link to="/articles/$id" params={{ id: article }}>
            {shown}
          </Link>
        )}
      </span>
      <span className={styles.lineCounts}>{counts.length === 0 ? word : counts.join(', ')}</span>
    </>
  );
}
