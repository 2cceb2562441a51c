import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextArea, TextInput } from '../../components/Field.tsx';
import styles from './Import.module.css';

/** A text that is pasted. */
export function FromText({
  busy,
  begin,
}: {
  readonly busy: boolean;
  readonly begin: (what: { text: string; title: string }) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await begin({ text, title }))) return;
    setText('');
    setTitle('');
  };
  return (
    <form className={styles.way} onSubmit={(event) => void submit(event)}>
      <Field label="A text">
        {(ids) => (
          <TextArea
            {...ids}
            rows={text === '' ? 3 : 8}
            required
            placeholder="Paste an article, a transcript, a ruling …"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {text.trim() === '' ? null : (
        <Field label="Its title" hint="If it stands in the text, it may stay empty.">
          {(ids) => <TextInput {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
      )}
      <Button type="submit" disabled={busy || text.trim() === ''}>
        Read it
      </Button>
    </form>
  );
}
