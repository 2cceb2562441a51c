import { type FormEvent, useState } from 'react';
import { REFUSAL_LABELS, REFUSALS, type Refusal } from '../../../src/record/evidence.ts';
import { Button } from '../Button.tsx';
import type { Refused } from './deciding.ts';
import styles from './RefusalChoices.module.css';

/** Why it does not bear on the pledge: one of a short list, each with its number, or words of one's own. */
export function RefusalChoices({
  refuse,
  cancel,
}: {
  readonly refuse: (refused: Refused) => void;
  readonly cancel: () => void;
}) {
  const [words, setWords] = useState('');
  const written = words.trim() === '' ? null : words.trim();
  const choose = (reason: Refusal) => refuse({ reason, why: written });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written !== null) refuse({ reason: null, why: written });
  };
  return (
    <form
      className={styles.choices}
      aria-label="Why does it not bear on the pledge?"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      }}
    >
      {REFUSALS.map((reason, i) => (
        <Button key={reason} title={REFUSAL_LABELS[reason].says} onClick={() => choose(reason)}>
          {REFUSAL_LABELS[reason].name} <kbd>{i + 1}</kbd>
        </Button>
      ))}
      <label>
        <span className="unseen">In other words</span>
        <input
          value={words}
          maxLength={3900}
          placeholder="or in other words, then Enter"
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <Button look="quiet" onClick={cancel}>
        Leave it <kbd>Esc</kbd>
      </Button>
    </form>
  );
}
