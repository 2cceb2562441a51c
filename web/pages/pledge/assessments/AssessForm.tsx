import { type ReactNode, useId, useState } from 'react';
import { CANNOT_RATE, NONE_FOUND, OUTCOMES, SUPERSEDED } from '../../../../src/record/assessment.ts';
import { countedInWords, scheduleBy } from '../../../../src/record/pledges/schedule.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { send } from '../../../api/client.ts';
import { useReviewer } from '../../../api/reviewer.ts';
import { dayShown } from '../../../components/days.ts';
import { Field, TextArea, TextInput } from '../../../components/Field.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { evidenceShown, OFFICIALS, SCHEDULE, Status, valueAsStatus } from '../../../components/Status.tsx';
import { useWrite } from '../../../components/use-write.ts';
import { CriteriaList } from '../criteria/CriteriaList.tsx';
import styles from './AssessForm.module.css';
import { type AssessmentDraft, bodyOf, CLARITY, draftOf, wantingIn } from './draft.ts';

/** A judgement on three axes and clarity, each for itself; none has to be judged but one. */
export function AssessForm({ pledge, onClose }: { readonly pledge: PledgeRead; readonly onClose: () => void }) {
  const [reviewer] = useReviewer();
  const mine = pledge.assessments.find(({ by, current }) => current && by === reviewer) ?? null;
  const [draft, setDraft] = useState<AssessmentDraft>(() => draftOf(mine, pledge.deadline === null));
  const [tried, setTried] = useState(false);
  const { run, busy, problem } = useWrite((body: ReturnType<typeof bodyOf>, by) =>
    send('POST', `/pledges/${pledge.id}/assessments`, { ...body, by }),
  );
  const change = (changes: Partial<AssessmentDraft>) => setDraft({ ...draft, ...changes });
  const wanting = wantingIn(draft);
  const submit = async () => {
    setTried(true);
    if (wanting === null && (await run(bodyOf(draft)))) onClose();
  };
  return (
    <RecordForm
      heading={mine === null ? 'Assess this pledge' : 'Assess it again'}
      about={`Three questions, each for itself. What you cannot judge, leave open.${
        mine === null ? '' : ' Your last answers are filled in.'
      }`}
      problem={problem ?? (tried ? wanting : null)}
      {...{ busy, onSubmit: submit, onClose }}
    >
      {pledge.criteria === null ? null : (
        <section className={styles.criteria} aria-label="What would count">
          <CriteriaList criteria={pledge.criteria} />
        </section>
      )}
      <div className={styles.axes}>
        <Axis
          legend="What the evidence supports"
          value={draft.evidence}
          onChange={(evidence) => change({ evidence })}
          choices={[
            ...pledge.vocabulary.values.map(
              (value) => [value.id, <Status key={value.id} {...valueAsStatus(value, pledge.vocabulary)} />] as const,
            ),
            ...OUTCOMES.filter(({ id }) => pledge.vocabulary.values.every((value) => value.id !== id)).map(
              ({ id }) =>
                [
                  id,
                  <Status key={id} {...evidenceShown({ evidence: id, clarity: null }, pledge.vocabulary)} />,
                ] as const,
            ),
          ]}
        />
        <Axis
          legend="What officials say"
          value={draft.officials}
          onChange={(officials) => change({ officials })}
          choices={Object.entries(OFFICIALS).map(([id, words]) => [id, `They ${words}`])}
        />
        <Axis
          legend="How it stands against its schedule"
          hint={
            draft.date === ''
              ? undefined
              : `Counted to ${dayShown(draft.date)}: ${countedInWords(scheduleBy(pledge, draft.date))}.`
          }
          value={draft.schedule}
          onChange={(schedule) => change({ schedule })}
          choices={Object.entries(SCHEDULE)}
        />
        <Axis
          legend="Whether its words can be tested"
          value={draft.clarity}
          onChange={(clarity) => change({ clarity })}
          choices={Object.entries(CLARITY)}
        />
      </div>
      {draft.evidence === NONE_FOUND ? (
        <div className={styles.searched}>
          <Field label="Where it was searched" hint="Archives, registers, outlets.">
            {(ids) => (
              <TextInput {...ids} value={draft.where} onChange={(event) => change({ where: event.target.value })} />
            )}
          </Field>
          <Field label="Until which day">
            {(ids) => (
              <TextInput
                {...ids}
                type="date"
                value={draft.until}
                onChange={(event) => change({ until: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
      {draft.evidence === CANNOT_RATE ? (
        <div className={styles.searched}>
          <Field label="What is missing" hint="The document, figure or day that a judgement would take.">
            {(ids) => (
              <TextInput {...ids} value={draft.missing} onChange={(event) => change({ missing: event.target.value })} />
            )}
          </Field>
        </div>
      ) : null}
      {draft.evidence === SUPERSEDED ? (
        <div className={styles.searched}>
          <Field label="By which later pledge" hint="Its number, as its page has it in the address: P14.">
            {(ids) => (
              <TextInput {...ids} value={draft.later} onChange={(event) => change({ later: event.target.value })} />
            )}
          </Field>
        </div>
      ) : null}
      <div className={styles.words}>
        <Field label="Reason" hint="What it rests on, so that a stranger can follow it.">
          {(ids) => <TextArea {...ids} value={draft.why} onChange={(event) => change({ why: event.target.value })} />}
        </Field>
        <Field label="What would settle it" hint="What would have to be seen, and where. It may stay empty.">
          {(ids) => (
            <TextArea {...ids} value={draft.settle} onChange={(event) => change({ settle: event.target.value })} />
          )}
        </Field>
        <Field label="As of" hint="The day for which this holds.">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={draft.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
      </div>
    </RecordForm>
  );
}

function Axis({
  legend,
  hint,
  choices,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly choices: readonly (readonly [id: string, words: ReactNode])[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.axis}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {choices.map(([id, words]) => (
        <label key={id}>
          <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
          {words}
        </label>
      ))}
      <label className={styles.open}>
        <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
        not judged
      </label>
    </fieldset>
  );
}
