import { type FormEvent, useEffect, useState } from 'react';
import { useReviewer } from '../../api/reviewer.ts';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import styles from './Settings.module.css';

/** Under which name the record names what is decided here. */
export function NameForm() {
  const [kept, setName] = useReviewer();
  const [written, setWritten] = useState(kept ?? '');
  const [message, setMessage] = useState('');
  // It may be changed in another tab, or by the dialog that asks for it.
  useEffect(() => setWritten(kept ?? ''), [kept]);
  const changed = written.trim() !== (kept ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setName(written);
    setMessage(
      written.trim() === ''
        ? 'Forgotten. You will be asked before the next decision.'
        : `From now on, ${written.trim()} decides.`,
    );
  };
  return (
    <form onSubmit={submit}>
      <Field
        label="Your name"
        hint="The record names who decided what, for good. What was decided before keeps its name."
      >
        {(ids) => (
          <TextInput
            {...ids}
            value={written}
            maxLength={200}
            autoComplete="name"
            onChange={(event) => {
              setWritten(event.target.value);
              setMessage('');
            }}
          />
        )}
      </Field>
      <div className={styles.line}>
        <Button type="submit" look={changed ? 'main' : 'plain'} disabled={!changed}>
          Keep the name
        </Button>
        <span role="status" className={styles.note}>
          {message}
        </span>
      </div>
    </form>
  );
}
