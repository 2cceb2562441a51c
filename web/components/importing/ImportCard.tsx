import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import, Imported } from '../../../src/server/api-schema/imports.ts';
import { send } from '../../api/client.ts';
import { importsQuery } from '../../api/queries.ts';
import { Button } from '../Button.tsx';
import { instantShown } from '../days.ts';
import styles from './Importing.module.css';
import { ImportLines } from './ImportLines.tsx';
import { isOver, useImportLines } from './use-import-lines.ts';

const STATE: Readonly<Record<Import['state'], string>> = {
  waiting: 'waits for the one before it',
  running: 'running',
  done: 'done',
  stopped: 'stopped',
  failed: 'failed',
};

/** How an import goes: how far it is, how fast, what became of each text, what could not be read and why. */
export function ImportCard({ import: now }: { readonly import: Import }) {
  const { id, name, state, problem, failed } = now;
  const over = isOver(now);
  const [open, setOpen] = useState(false);
  const lines = useImportLines(id, !over || open);
  const wrong = lines.filter(({ status }) => status === 'failed');
  return (
    <article className={styles.card} data-state={state} aria-label={`Import of ${name}`}>
      <header className={styles.cardHead}>
        <h3>{name}</h3>
        <span className={styles.state}>{STATE[state]}</span>
        {over ? null : <Stop id={id} />}
      </header>
      <Bar now={now} />
      <p className={styles.counts}>{summaryOf(now)}</p>
      {/* Every single text would be too much to listen to. */}
      <p role="status" className="unseen">
        {`${name}: ${STATE[state]}${over ? `, ${summaryOf(now)}` : ''}`}
      </p>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Wrong lines={wrong} failed={failed} open={() => setOpen(true)} />
      {over && !open ? (
        <Button look="quiet" onClick={() => setOpen(true)}>
          Show what became of each
        </Button>
      ) : (
        <ImportLines lines={lines} />
      )}
    </article>
  );
}

function Bar({ now }: { readonly now: Import }) {
  const { name, total } = now;
  const over = isOver(now);
  if (over) return null;
  const done = doneOf(now);
  return (
    <div
      role="progressbar"
      aria-label={`Import of ${name}`}
      aria-valuemin={0}
      {...(total === null ? {} : { 'aria-valuemax': total, 'aria-valuenow': done })}
      className={styles.bar}
      data-unknown={total === null}
    >
      <div style={{ width: total === null ? '30%' : `${Math.min(100, (100 * done) / Math.max(1, total))}%` }} />
    </div>
  );
}

function Wrong({
  lines,
  failed,
  open,
}: {
  readonly lines: readonly Imported[];
  readonly failed: number;
  readonly open: () => void;
}) {
  if (failed === 0) return null;
  return (
    <section className={styles.wrong}>
      <h4>{failed === 1 ? 'One could not be read' : `${failed.toLocaleString('en')} could not be read`}</h4>
      {lines.length === 0 ? (
        <Button look="quiet" onClick={open}>
          Show which, and why
        </Button>
      ) : (
        <ul>
          {lines.slice(0, 200).map(({ name, problem }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
            <li key={i}>
              <b>{name}</b> {problem}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Stop({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => send<Import>('DELETE', `/imports/${id}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery().queryKey }),
  });
  return (
    <>
      {stop.error ? (
        <span role="alert" className={styles.problem}>
          {stop.error.message}
        </span>
      ) : null}
      <Button onClick={() => stop.mutate()} disabled={stop.isPending}>
        {stop.isPending ? 'Stopping …' : 'Stop'}
      </Button>
    </>
  );
}

function doneOf({ added, changed, known, failed }: Import): number {
  return added + changed + known + failed;
}

/** `12 of 19: 11 added, 1 already known; 8.2 a second`. */
function summaryOf(now: Import): string {
  const { added, changed, known, failed, total, perSecond, started } = now;
  const counts = [
    [added, 'added'],
    [changed, 'changed'],
    [known, 'already known'],
    [failed, 'not read'],
  ] as const;
  const shown = counts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en')} ${word}`);
  const done = doneOf(now).toLocaleString('en');
  if (isOver(now)) return `${shown.length === 0 ? 'Nothing came in' : shown.join(', ')} · ${instantShown(started)}`;
  const far = total === null ? done : `${done} of ${total.toLocaleString('en')}`;
  const pace = perSecond === null ? [] : [`${perSecond.toLocaleString('en')} a second`];
  return [far, ...shown, ...pace].join(' · ');
}
