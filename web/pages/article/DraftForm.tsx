import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import { Button } from '../../components/Button.tsx';
import { correctionOf, spansOf, wrongDraft } from '../../components/correcting/changes.ts';
import { DraftFields } from '../../components/correcting/DraftFields.tsx';
import { Field, Select, TextInput } from '../../components/Field.tsx';
import { onOneLine } from '../../components/facts.ts';
import { KIND } from '../../components/kinds.ts';
import { isMain } from '../../components/passage-runs.ts';
import type { Span } from '../../text/segments.ts';
import styles from './Card.module.css';
import type { Drafting } from './draft.ts';
import { KINDS } from './kinds-shown.ts';

/** Corrects a finding, or makes one. Its words are set in the text beside it; this says the rest. */
export function DraftForm({
  drafting,
  text,
  entities,
  problem,
  change,
  save,
  cancel,
}: {
  readonly drafting: Drafting;
  readonly text: string;
  readonly entities: readonly Finding[];
  /** Why it could not be saved. */
  readonly problem: string | null;
  readonly change: (to: Partial<Pick<Drafting, 'kind' | 'draft' | 'active'>>) => void;
  readonly save: (why: string | null) => void;
  readonly cancel: () => void;
}) {
  const { finding, kind, before, draft } = drafting;
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const unchanged = finding !== null && Object.keys(correctionOf(kind, before, draft)).length === 0;
    const mistake = unchanged ? 'Nothing is changed yet.' : wrongDraft(kind, draft);
    setWrong(mistake);
    if (mistake === null) save(why.trim() === '' ? null : why.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={press}
      aria-label={finding ? 'Correct it' : 'A new finding'}
    >
      {finding === null ? (
        <Field label="It is a">
          {(ids) => (
            <Select {...ids} value={kind} onChange={(event) => change({ kind: event.target.value as Finding['kind'] })}>
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {KIND[each].one}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Passages drafting={drafting} text={text} change={change} />
      <div className={styles.fields}>
        <DraftFields
          kind={kind}
          draft={draft}
          change={(to) => change({ draft: { ...draft, ...to } })}
          date={finding?.date ?? null}
          entities={entities}
        />
        <Field label="Why (if it needs saying)">
          {(ids) => (
            <TextInput {...ids} value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
          )}
        </Field>
      </div>
      {(wrong ?? problem) === null ? null : (
        // It may answer at a place that is not seen: it is brought before the eyes.
        <p role="alert" className={styles.problem} ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
          {wrong ?? problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="main">
          {finding ? 'Save the correction' : 'Put it in the record'}
        </Button>
        <Button onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

/** The passages of the draft as they are now, and which of them the handles are on. */
function Passages({
  drafting,
  text,
  change,
}: {
  readonly drafting: Drafting;
  readonly text: string;
  readonly change: (to: Partial<Pick<Drafting, 'draft' | 'active'>>) => void;
}) {
  const group = useId();
  const { finding, kind, draft, active } = drafting;
  const pieces = finding?.parts.filter(({ part }) => isMain(part)) ?? [];
  const spans = spansOf(kind);
  return (
    <fieldset className={styles.parts}>
      <legend>In the text</legend>
      {spans.map(({ name, label }) => (
        <div key={name} className={styles.part} data-active={(active === name && spans.length > 1) || undefined}>
          {spans.length > 1 ? (
            <label>
              <input type="radio" name={group} checked={active === name} onChange={() => change({ active: name })} />{' '}
              {label}
            </label>
          ) : (
            <span>{label}</span>
          )}
          <q>{shown(text, draft[name])}</q>
          {name !== 'passage' && draft[name] !== null ? (
            <button
              type="button"
              className={styles.link}
              aria-label={`${label}: none`}
              onClick={() => change({ draft: { ...draft, [name]: null }, active: 'passage' })}
            >
              none
            </button>
          ) : null}
        </div>
      ))}
      <p className={styles.help}>
        Drag the handles in the text, or select other words. <kbd>Tab</kbd> leads to them; <kbd>←</kbd> <kbd>→</kbd>{' '}
        move one by a character, with <kbd>Ctrl</kbd> by a word.
        {pieces.length > 1 ? ` It has ${pieces.length} pieces; new words take the place of all.` : ''}
      </p>
    </fieldset>
  );
}

function shown(text: string, words: Span | null): string {
  return words === null ? 'none' : onOneLine(text.slice(words.start, words.end));
}
