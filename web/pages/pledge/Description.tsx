import { type FormEvent, useState } from 'react';
import { DESCRIPTION_FIELDS, described, descriptionInWords } from '../../../src/record/kinds/description.ts';
import type { PledgeRead } from '../../../src/record/views/pledges.ts';
import { send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import { useWrite } from '../../components/use-write.ts';
import styles from './Description.module.css';

/** What people wrote about a pledge, and the form to write it. */
export function Description({ pledge }: { readonly pledge: PledgeRead }) {
  const [open, setOpen] = useState(false);
  // The title heads the page.
  const written = described({ ...pledge, title: null });
  if (open) return <DescriptionForm pledge={pledge} onClose={() => setOpen(false)} />;
  return (
    <p className={styles.line}>
      {written.map(({ label, words }) => (
        <span key={label}>
          <span className={styles.label}>{label}</span> {words}
        </span>
      ))}
      <Button look="quiet" onClick={() => setOpen(true)}>
        {written.length === 0 && pledge.title === null ? 'Describe it' : 'Change the description'}
      </Button>
    </p>
  );
}

type Draft = Readonly<Record<string, string>>;

function DescriptionForm({ pledge, onClose }: { readonly pledge: PledgeRead; readonly onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(() =>
    Object.fromEntries(DESCRIPTION_FIELDS.map(({ name }) => [name, descriptionInWords(pledge[name]) ?? ''])),
  );
  const { run, busy, problem } = useWrite((body: object, by) =>
    send('PUT', `/pledges/${pledge.id}/description`, { ...body, by }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(bodyOf(draft))) onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {DESCRIPTION_FIELDS.map(({ name, label, about, holds }) => (
        <Field key={name} label={label} hint={holds === 'texts' ? `${about} Separate them by commas.` : about}>
          {(ids) => (
            <TextInput
              {...ids}
              value={draft[name] ?? ''}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
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

/** An empty field takes away what is written there. */
function bodyOf(draft: Draft): object {
  return Object.fromEntries(
    DESCRIPTION_FIELDS.map(({ name, holds }) => {
      const text = (draft[name] ?? '').trim();
      if (holds === 'texts')
        return [
          name,
          text
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        ];
      return [name, text === '' ? null : text];
    }),
  );
}
