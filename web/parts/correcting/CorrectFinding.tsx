import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Correction, Finding } from '../../../src/server/contract/findings.ts';
import { articleQuery } from '../../api/queries.ts';
import { Button } from '../Button.tsx';
import { dayShown } from '../days.ts';
import { Field, Select, TextInput } from '../Field.tsx';
import { CLEARNESS, FORMS, ROLE, WHO } from '../forms.ts';
import { isMain, type PartName } from '../passage-runs.ts';
import styles from './Correcting.module.css';
import { correctionOf, type Draft, draftOf, wrongDraft } from './changes.ts';
import { SpanEditor } from './SpanEditor.tsx';
import type { Range } from './words.ts';

const PARTS: readonly { readonly part: 'passage' | 'source' | 'cue'; readonly label: string }[] = [
  { part: 'passage', label: 'Words' },
  { part: 'source', label: 'Speaker' },
  { part: 'cue', label: 'Verb of saying' },
];

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
  const [active, setActive] = useState<(typeof PARTS)[number]['part']>('passage');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const change = (to: Partial<Draft>) => setDraft((now) => ({ ...now, ...to }));

  const statement = finding.kind === 'statement';
  const main = finding.parts.find(({ part }) => isMain(part))?.part ?? 'passage';
  const nameOf = (part: (typeof PARTS)[number]['part']): PartName => (part === 'passage' ? main : part);
  const spans = [
    { part: main, range: draft.passage },
    ...(statement
      ? ([
          { part: 'source', range: draft.source },
          { part: 'cue', range: draft.cue },
        ] as const)
      : []),
  ];
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
        {statement ? (
          <PartChoice
            active={active}
            setActive={setActive}
            none={active === 'passage' || draft[active] === null ? null : () => change({ [active]: null })}
          />
        ) : null}
        <SpanEditor
          text={read.text}
          spans={spans}
          active={nameOf(active)}
          name={PARTS.find(({ part }) => part === active)?.label ?? 'Words'}
          onChange={(range: Range) => change({ [active]: range })}
          autoFocus
        />
      </div>
      <div className={styles.fields}>
        <Fields kind={finding.kind} draft={draft} change={change} finding={finding}>
          <Who kind={finding.kind} value={draft.who} entities={read.findings} onChange={(who) => change({ who })} />
        </Fields>
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
  active,
  setActive,
  none,
}: {
  readonly active: 'passage' | 'source' | 'cue';
  readonly setActive: (part: 'passage' | 'source' | 'cue') => void;
  /** Takes the passage away; null where there is nothing to take, or it is needed. */
  readonly none: (() => void) | null;
}) {
  const group = useId();
  return (
    <fieldset className={styles.parts}>
      <legend className="unseen">Which passage</legend>
      {PARTS.map(({ part, label }) => (
        <label key={part} data-part={part}>
          <input type="radio" name={group} checked={active === part} onChange={() => setActive(part)} />
          <span>{label}</span>
        </label>
      ))}
      <Button look="quiet" disabled={none === null} onClick={() => none?.()}>
        None
      </Button>
    </fieldset>
  );
}

function Fields({
  kind,
  draft,
  change,
  finding,
  children,
}: {
  readonly kind: Finding['kind'];
  readonly draft: Draft;
  readonly change: (to: Partial<Draft>) => void;
  readonly finding: Finding;
  readonly children: ReactNode;
}) {
  const { date } = finding;
  return (
    <>
      {kind === 'entity' ? (
        <Field label="Name">
          {(ids) => (
            <TextInput {...ids} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
      ) : null}
      {children}
      <Field label={kind === 'quantity' ? 'Unit' : kind === 'action' ? 'Act' : 'Kind'}>
        {(ids) =>
          FORMS[kind].length === 0 ? (
            <TextInput {...ids} value={draft.form} onChange={(event) => change({ form: event.target.value })} />
          ) : (
            <Select {...ids} value={draft.form} onChange={(event) => change({ form: event.target.value })}>
              {draft.form === '' ? <option value="">none that fits</option> : null}
              {FORMS[kind].map((form) => (
                <option key={form}>{form}</option>
              ))}
            </Select>
          )
        }
      </Field>
      {kind === 'statement' || kind === 'action' || kind === 'pledge' ? (
        <Field
          label={kind === 'pledge' ? 'Deadline' : 'Day'}
          hint={
            date !== null && draft.date === ''
              ? `“${date.exact}” is ${date.from === null && date.to === null ? 'no day that can be told' : `read as ${dayShown(date.from)} to ${dayShown(date.to)}`}`
              : '2031-05-06, 2031-05 or 2031'
          }
        >
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="numeric"
              value={draft.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {kind === 'pledge' ? (
        <Field label="Clearness">
          {(ids) => (
            <Select
              {...ids}
              value={draft.testable}
              onChange={(event) => change({ testable: event.target.value as Draft['testable'] })}
            >
              {Object.entries(CLEARNESS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </>
  );
}

function Who({
  kind,
  value,
  entities,
  onChange,
}: {
  readonly kind: Finding['kind'];
  readonly value: string;
  readonly entities: readonly Finding[];
  readonly onChange: (who: string) => void;
}) {
  const role = WHO[kind];
  if (role === null) return null;
  const people = entities
    .filter((each) => each.kind === 'entity' && each.form !== 'place' && each.form !== 'instrument')
    .sort((a, b) => a.exact.localeCompare(b.exact));
  const rest = entities.filter((each) => each.kind === 'entity' && !people.includes(each));
  return (
    <Field label={ROLE[role] ?? 'Who'}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">nobody is named</option>
          {[...people, ...rest].map(({ id, exact, form }) => (
            <option key={id} value={id}>
              {exact}
              {form ? ` (${form})` : ''}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
