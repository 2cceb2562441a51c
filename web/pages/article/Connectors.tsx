import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { placeOf } from '../../text/finding-spans.ts';
import { rangeOf } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';
import styles from './Connectors.module.css';
import { type Pointed, usePointed } from './pointed.ts';

const EVERY = () => true;

/** A line from the words of a finding to its card: of the one that is pointed at, and of the one that is chosen. */
export function Connectors({
  columns,
  root,
  paragraphs,
  findings,
  chosen,
  pointed,
  tops,
}: {
  readonly columns: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Span[];
  readonly findings: ReadonlyMap<string, Finding>;
  readonly chosen: string | null;
  readonly pointed: Pointed;
  /** Where the cards stand: lines are drawn again when they move. */
  readonly tops: unknown;
}) {
  const lit = usePointed(pointed, EVERY);
  const [paths, setPaths] = useState<readonly { readonly id: string; readonly path: string }[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tops` says that cards have moved
  useLayoutEffect(() => {
    const draw = (id: string | null) => {
      const finding = id === null ? undefined : findings.get(id);
      const path =
        finding && columns.current && root.current && pathOf(columns.current, root.current, paragraphs, finding);
      return finding && path ? [{ id: finding.id, path }] : [];
    };
    const next = [...draw(chosen), ...(lit === chosen ? [] : draw(lit))];
    setPaths((before) => (next.length === 0 && before.length === 0 ? before : next));
  }, [columns, root, paragraphs, findings, chosen, lit, tops]);
  return (
    <svg className={styles.lines} aria-hidden="true">
      {paths.map(({ id, path }) => (
        <path
          key={id}
          d={path}
          className={styles.line}
          data-kind={findings.get(id)?.kind}
          data-chosen={id === chosen || undefined}
        />
      ))}
    </svg>
  );
}

/** Below the first line of the words to the edge of the text, and from there to the card. */
function pathOf(columns: HTMLElement, root: HTMLElement, paragraphs: readonly Span[], finding: Finding): string | null {
  const place = placeOf(finding);
  const card = columns.querySelector(`[data-card="${finding.id}"]`)?.getBoundingClientRect();
  const words = place && rangeOf(root, paragraphs, place)?.getClientRects()[0];
  if (!card || !words) return null;
  const base = columns.getBoundingClientRect();
  const edge = root.getBoundingClientRect().right - base.left;
  const y = Math.round(words.bottom - base.top) + 0.5;
  const to = { x: card.left - base.left, y: Math.round(card.top - base.top + 14) + 0.5 };
  const bend = (to.x - edge) / 2;
  return `M${words.right - base.left},${y} H${edge} C${edge + bend},${y} ${to.x - bend},${to.y} ${to.x},${to.y}`;
}
