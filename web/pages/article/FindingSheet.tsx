import type { ReactNode } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from './Card.tsx';
import styles from './FindingSheet.module.css';

/** Where there is no margin: the chosen finding in a sheet at the foot, and the ways to the next. */
export function FindingSheet({
  finding,
  number,
  count,
  opened,
  making,
  step,
  close,
}: {
  readonly finding: Finding | null;
  /** Its number among those that are shown, from 0; -1 where none is chosen. */
  readonly number: number;
  readonly count: number;
  readonly opened: ReactNode;
  /** A finding that is being made. */
  readonly making: ReactNode;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}) {
  return (
    <section className={styles.sheet} aria-label="Findings" data-sheet>
      <div className={styles.bar}>
        <Button look="quiet" onClick={() => step(-1)} disabled={count === 0} aria-label="The finding before">
          ‹
        </Button>
        <span className={styles.number}>
          {number < 0 ? `${count} ${count === 1 ? 'finding' : 'findings'}` : `${number + 1} of ${count}`}
        </span>
        <Button look="quiet" onClick={() => step(1)} disabled={count === 0} aria-label="The next finding">
          ›
        </Button>
        {finding || making ? (
          <Button look="quiet" onClick={close} aria-label="Close">
            ✕
          </Button>
        ) : null}
      </div>
      {making || finding ? (
        <div className={styles.content}>
          {making ??
            (finding ? (
              <Card finding={finding} depth={0}>
                {opened}
              </Card>
            ) : null)}
        </div>
      ) : null}
    </section>
  );
}
