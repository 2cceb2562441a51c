import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import styles from './Footer.module.css';

/** Asks for a reason in one line. Enter confirms, with or without one; Escape leaves it. */
export function RejectLine({
  label,
  action = 'Reject',
  confirm,
  cancel,
}: {
  readonly label: string;
  readonly action?: string;
  readonly confirm: (why: string | null) => void;
  readonly cancel: () => void;
}) {
  const [why, setWhy] = useState('');
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        confirm(why.trim() === '' ? null : why.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      }}
    >
      <label>
        <span>{label}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for with a key
          autoFocus
          value={why}
          maxLength={4000}
          placeholder="It may stay empty"
          autoComplete="off"
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <Button type="submit" look="main">
        {action} <kbd>Enter</kbd>
      </Button>
      <Button onClick={cancel}>
        Leave it <kbd>Esc</kbd>
      </Button>
    </form>
  );
}
