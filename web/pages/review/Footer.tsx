import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { EVERYTHING, WARNINGS } from './asked.ts';
import styles from './Footer.module.css';
import { usePendingDecisions } from './pending-decisions.ts';
import { usePace } from './session.ts';
import { type Counts, totalOf } from './use-waiting.ts';

export interface Action {
  readonly label: string;
  readonly key: string;
  readonly does: () => unknown;
  readonly main?: boolean;
  readonly disabled?: boolean;
}

/** What can be decided, and how it goes: always at the same place, whatever is above. */
export function Footer({
  actions,
  hidden = false,
  done,
  skipped,
  counts,
  kind,
  waits,
  children,
}: {
  /** Null where something else stands in their place. */
  readonly actions: readonly Action[] | null;
  /** Whether a form above has its own buttons. */
  readonly hidden?: boolean;
  readonly done: readonly { readonly at: number }[];
  readonly skipped: number;
  readonly counts?: Counts | null;
  readonly kind?: string | undefined;
  /** How many wait, where it is not told by counts. */
  readonly waits?: number | null;
  readonly children?: ReactNode;
}) {
  const left =
    waits ?? (counts ? totalOf(counts, kind === EVERYTHING ? undefined : kind === WARNINGS ? 'pledge' : kind) : null);
  return (
    <div className={styles.foot} data-bare={hidden}>
      {children}
      {actions === null || hidden ? null : (
        <div className={styles.actions}>
          {actions.map(({ label, key, does, main, disabled }) => (
            <Button
              key={label}
              look={main ? 'main' : 'plain'}
              disabled={disabled === true}
              onClick={() => void does()}
              aria-keyshortcuts={key}
            >
              {label} <kbd>{key}</kbd>
            </Button>
          ))}
        </div>
      )}
      <Numbers done={done} skipped={skipped} left={left} />
    </div>
  );
}

function Numbers({
  done,
  skipped,
  left,
}: {
  readonly done: readonly { readonly at: number }[];
  readonly skipped: number;
  readonly left: number | null;
}) {
  const pace = usePace(done);
  const { waiting, held } = usePendingDecisions();
  return (
    <>
      <p className={styles.numbers}>
        <span>
          <b>{done.length.toLocaleString('en')}</b> decided
        </span>
        <span>
          <b>{pace === null ? '–' : Math.round(pace)}</b> a minute
        </span>
        <span>
          <b>{left === null ? '–' : left.toLocaleString('en')}</b> {left === 1 ? 'waits' : 'wait'}
        </span>
        {skipped === 0 ? null : (
          <span>
            <b>{skipped}</b> skipped
          </span>
        )}
        {waiting < 3 ? null : (
          <span className={styles.storing}>
            <b>{waiting}</b> being stored
          </span>
        )}
      </p>
      <p role="alert" className={styles.held}>
        {held === null ? '' : `${waiting} ${waiting === 1 ? 'decision is' : 'decisions are'} not stored yet. ${held}`}
      </p>
    </>
  );
}
