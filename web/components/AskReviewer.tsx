import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { reviewer, setReviewer } from '../api/reviewer.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field, TextInput } from './Field.tsx';

type Answer = (name: string | null) => void;
let asking: Answer | null = null;
const listeners = new Set<() => void>();
const notify = () => {
  for (const listener of listeners) listener();
};

/**
 * Who decides: asked for once, before the first decision, and then remembered.
 *
 * @returns null where they would rather not say; then nothing is decided
 */
export function askReviewer(): Promise<string | null> {
  const known = reviewer();
  if (known !== null) return Promise.resolve(known);
  return new Promise((answer) => {
    asking?.(null);
    asking = answer;
    notify();
  });
}

/** The dialog that asks; it stands once, in the shell. */
export function ReviewerDialogHost() {
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asking !== null,
  );
  const [name, setName] = useState('');
  const answer = (given: string | null) => {
    const asked = asking;
    asking = null;
    notify();
    asked?.(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setReviewer(name);
    answer(name.trim());
  };
  return (
    <Dialog
      open={open}
      onClose={() => answer(null)}
      title="Who is deciding?"
      about="The record names who decided what, for good. Your name is kept in this browser; you can change it in the settings."
    >
      <form onSubmit={submit}>
        <Field label="Your name">
          {(ids) => (
            <TextInput {...ids} value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" />
          )}
        </Field>
        <Button type="submit" look="main" disabled={name.trim() === ''}>
          Go on
        </Button>
      </form>
    </Dialog>
  );
}
