import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import styles from './Card.module.css';

/** Rejects, with a reason in one line or none. Enter confirms, Escape leaves it. */
export function RejectForm({
  reject,
  cancel,
}: {
  readonly reject: (why: string | null) => void;
  readonly cancel: () => void;
}) {
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reject(why.trim() === '' ? null : why.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="Why is it wrong?">
        {(ids) => (
          <TextInput
            {...ids}
            autoFocus
            value={why}
            maxLength={4000}
            onChange={(event) => setWhy(event.target.value)}
            onKeyDown={press}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" look="main">
          Reject <kbd>Enter</kbd>
        </Button>
        <Button onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
