import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import styles from '../Footer.module.css';

/** The reason of a link in one line, as it would be kept; Enter links with it, Escape leaves it. */
export function ReasonLine({
  reason,
  confirm,
  cancel,
}: {
  /** What it says unless somebody writes otherwise. */
  readonly reason: string;
  readonly confirm: (why: string) => void;
  readonly cancel: () => void;
}) {
  const [why, setWhy] = useState(reason);
  const clean = why.trim();
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== '') confirm(clean);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      }}
    >
      <label>
        <span>Why is it linked?</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for with a key
          autoFocus
          value={why}
          maxLength={4000}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <Button type="submit" look="main" disabled={clean === ''}>
        Link <kbd>Enter</kbd>
      </Button>
      <Button onClick={cancel}>
        Leave it <kbd>Esc</kbd>
      </Button>
    </form>
  );
}
