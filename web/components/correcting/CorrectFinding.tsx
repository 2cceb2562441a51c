import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import type { Correction } from '../../../src/server/api-schema/requests.ts';
import { articleQuery } from '../../api/queries.ts';
import { Button } from '../Button.tsx';
import { Field, TextInput } from '../Field.tsx';
import styles from './Correcting.module.css';
import { correctionOf, draftOf, type FindingDraft, type SpanName, spansOf, wrongDraft } from './changes.ts';
import { DraftFields } from './DraftFields.tsx';
import { SpanEditor } from './SpanEditor.tsx';
import type { Range } from './words.ts';

/** Corrects a finding: its words, who, its kind, its date. Enter saves, Escape leaves it as it was. */
export function CorrectFinding({
  finding,
  article,
  save,
  cancel,
}: {
  readonly finding: Finding;
  /** Id of its article. */
  readonly article: string;
  readonly save: (correction: Correction, why: string | null) => void;
  readonly cancel: () => void;
}) {
  const read = useSuspenseQuery(articleQuery(article)).data;
  const [before] = useState(() => draftOf(finding, read));
  const [draft, setDraft] = useState(before);
  const [active, setActive] = useState<SpanName>('passage');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const change = (to: Partial<FindingDraft>) => setDraft((now) => ({ ...now, ...to }));

  const spans = spansOf(finding.kind).map((span) => ({ ...span, range: draft[span.name] }));
  const now = spans.find(({ name }) => name === active);
  const submit = () => {
    const correction = correctionOf(finding.kind, before, draft);
    const wrong =
      Object.keys(correction).length === 0
        ? 'Nothing is changed. Escape leaves it as it was.'
        : wrongDraft(finding.kind, draft);
    if (wrong !== null) return setProblem(wrong);
    save(correction, why.trim() === '' ? null : why.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      submit();
    }
  };

  return (
    <form
      className={styles.form}
      aria-label="Correct the finding"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.passages}>
        {spans.length > 1 ? (
          <PartChoice
            spans={spans}
            active={active}
            setActive={setActive}
            none={active === 'passage' || draft[active] === null ? null : () => change({ [active]: null })}
          />
        ) : null}
        <SpanEditor
          text={read.text}
          spans={spans}
          active={now?.part ?? 'passage'}
          name={now?.label ?? 'Words'}
          onChange={(range: Range) => change({ [active]: range })}
          autoFocus
        />
      </div>
      <div className={styles.fields}>
        <DraftFields kind={finding.kind} draft={draft} change={change} date={finding.date} entities={read.findings} />
        <Field label="Why (if it needs saying)">
          {(ids) => (
            <TextInput {...ids} value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
          )}
        </Field>
        {problem === null ? null : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="main">
            Save <kbd>Enter</kbd>
          </Button>
          <Button onClick={cancel}>
            Cancel <kbd>Esc</kbd>
          </Button>
        </div>
      </div>
    </form>
  );
}

function PartChoice({
  spans,
  active,
  setActive,
  none,
}: {
  readonly spans: readonly { readonly name: SpanName; readonly label: string }[];
  readonly active: SpanName;
  readonly setActive: (name: SpanName) => void;
  /** Takes the passage away; null where there is nothing to take, or it is needed. */
  readonly none: (() => void) | null;
}) {
  const group = useId();
  return (
    <fieldset className={styles.parts}>
      <legend className="unseen">Which passage</legend>
      {spans.map(({ name, label }) => (
        <label key={name} data-part={name}>
          <input type="radio" name={group} checked={active === name} onChange={() => setActive(name)} />
          <span>{label}</span>
        </label>
      ))}
      <Button look="quiet" disabled={none === null} onClick={() => none?.()}>
        None
      </Button>
    </fieldset>
  );
}
