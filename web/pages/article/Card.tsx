import { memo, type ReactNode } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { Kind, Verdict } from '../../components/Kind.tsx';
import styles from './Card.module.css';
import { cardSummary } from './card-summary.ts';

/** The button of a finding's card, for whoever gives it the focus. */
export function cardId(finding: string): string {
  return `card-${finding}`;
}

/** A finding in the margin: a line or two, and, while it is chosen, all that is known of it. */
export const Card = memo(function Card({
  finding,
  depth,
  children,
}: {
  readonly finding: Finding;
  /** In how many statements it stands. */
  readonly depth: number;
  /** What is shown of it while it is chosen. */
  readonly children: ReactNode;
}) {
  const { id, kind, verdict } = finding;
  const { who, does, quoted, more } = cardSummary(finding);
  const open = children !== null;
  return (
    <div
      className={styles.card}
      data-card={id}
      data-kind={kind}
      data-depth={Math.min(depth, 3)}
      data-open={open || undefined}
      data-verdict={verdict}
    >
      <button type="button" id={cardId(id)} className={styles.head} aria-expanded={open} data-choose={id}>
        <span className={styles.kind}>
          <Kind kind={kind} brief />
        </span>
        <span className={styles.line}>
          <span className={styles.who}>{who}</span> {does === '' ? null : quoted ? <i>{does}</i> : <span>{does}</span>}
        </span>
        <span className={styles.verdict}>
          <Verdict verdict={verdict} brief />
        </span>
        <span className={styles.more}>
          {depth > 0 ? <span className="unseen">within a statement, </span> : null}
          {more.length === 0 ? '\u00a0' : more.join(' · ')}
        </span>
      </button>
      {children}
    </div>
  );
});
