import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './RecordForm.module.css';

/**
 * A form on a page that writes one entry of the log: heading, explanation, fields, what is wrong, buttons. It takes the
 * focus when it opens, and Escape closes it.
 */
export function RecordForm({
  heading,
  about,
  problem,
  busy,
  onSubmit,
  onClose,
  children,
}: {
  readonly heading: string;
  readonly about: ReactNode;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <h3 ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h3>
      <p className={styles.about}>{about}</p>
      {children}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <Button type="submit" look="main" disabled={busy}>
        Put it on record
      </Button>{' '}
      <Button onClick={onClose}>Close</Button>
    </form>
  );
}
