import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { Join } from '../../../src/record/views/items.ts';
import { send } from '../../api/client.ts';
import { Button } from '../Button.tsx';
import { dayShown } from '../days.ts';
import { pathOf } from '../kinds.ts';
import { useWrite } from '../use-write.ts';
import styles from './JoinEntry.module.css';

/** Two that may be one: both with where they are named, why it is thought so, and a person’s answer with the reason. */
export function JoinEntry({ join }: { readonly join: Join }) {
  const { id, a, b, why, score, verdict, by } = join;
  const [reason, setReason] = useState('');
  const field = useId();
  const { run, busy, problem } = useWrite((accept: boolean, who) =>
    send('PUT', `/joins/${id}`, { by: who, why: reason.trim() === '' ? null : reason.trim(), accept }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(true);
  };
  return (
    <form className={styles.join} onSubmit={submit} aria-label={`${a.label} and ${b.label}: are they one?`}>
      <div className={styles.sides}>
        {[a, b].map((side) => (
          <p key={side.item} className={styles.side}>
            <Link to={pathOf(side.item)} className={styles.label}>
              {side.label}
            </Link>
            <span className={styles.meta}>
              {[
                side.sentence.text === side.label ? null : side.sentence.text,
                side.outlet,
                side.published === null ? null : dayShown(side.published),
                side.members === 1 ? 'named once' : `named in ${side.members} reports`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        ))}
      </div>
      <p className={styles.why}>
        {why} <span className={styles.meta}>({Math.round(score * 100)} % alike)</span>
      </p>
      {verdict === 'proposed' ? (
        <p className={styles.answer}>
          <label htmlFor={field} className="unseen">
            Reason
          </label>
          <input
            id={field}
            className={styles.reason}
            value={reason}
            placeholder="Reason, if it needs one"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" disabled={busy}>
            They are one
          </Button>
          <Button disabled={busy} onClick={() => void run(false)}>
            They are two
          </Button>
        </p>
      ) : (
        <p className={styles.meta}>
          {verdict === 'accepted' ? 'Joined' : 'Held apart'}
          {by === null ? '' : ` by ${by}`}
        </p>
      )}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}
