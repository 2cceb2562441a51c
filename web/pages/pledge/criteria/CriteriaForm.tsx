import { useState } from 'react';
import { CRITERIA_FIELDS, criteriaGiven } from '../../../../src/record/kinds/criteria.ts';
import { NoCorrection } from '../../../../src/record/kinds/given.ts';
import { criteriaDraft, pledgedIn } from '../../../../src/record/pledges/criteria-draft.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { send } from '../../../api/client.ts';
import { Button } from '../../../components/Button.tsx';
import { Field, TextArea, TextInput } from '../../../components/Field.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { useWrite } from '../../../components/use-write.ts';
import styles from './CriteriaForm.module.css';

type Draft = Readonly<Record<string, string>>;

/** Writes criteria, or changes them. What the pledge's own words suggest is a beginning, taken only where it is asked for. */
export function CriteriaForm({ pledge, onClose }: { readonly pledge: PledgeRead; readonly onClose: () => void }) {
  const { criteria } = pledge;
  const [draft, setDraft] = useState<Draft>(() =>
    Object.fromEntries(CRITERIA_FIELDS.map(({ name }) => [name, criteria?.[name] ?? ''])),
  );
  const [why, setWhy] = useState('');
  const [wanting, setWanting] = useState<string | null>(null);
  const suggested = criteriaDraft(pledgedIn(pledge));
  const { run, busy, problem } = useWrite((body: object, by) =>
    send('PUT', `/pledges/${pledge.id}/criteria`, { ...body, by }),
  );
  const take = () =>
    setDraft(
      Object.fromEntries(
        CRITERIA_FIELDS.map(({ name }) => [name, draft[name]?.trim() || (suggested.criteria[name] ?? '')]),
      ),
    );
  const submit = async () => {
    const wrong = wrongIn(draft);
    setWanting(wrong);
    if (wrong !== null) return;
    const fields = CRITERIA_FIELDS.map(({ name }) => [name, draft[name]?.trim() || null]);
    if (await run({ ...Object.fromEntries(fields), why: why.trim() === '' ? null : why.trim() })) onClose();
  };
  return (
    <div className={styles.narrow}>
      <RecordForm
        heading={criteria === null ? 'Write the criteria' : 'Change the criteria'}
        about={`What a stranger would have to see. Assessments name the criteria that they were made under${
          criteria === null ? '.' : '; those that were made before are shown to be older than a change.'
        }`}
        problem={wanting ?? problem}
        {...{ busy, onSubmit: submit, onClose }}
      >
        <div className={styles.suggested}>
          <Button onClick={take}>Begin with a draft from its words</Button>
          {suggested.open.length === 0 ? null : (
            <ul className={styles.open}>
              {suggested.open.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          )}
        </div>
        {CRITERIA_FIELDS.map(({ name, label, about, holds }) => (
          <Field key={name} label={label} hint={about}>
            {(ids) => {
              const given = {
                ...ids,
                value: draft[name] ?? '',
                onChange: (event: { readonly target: { readonly value: string } }) =>
                  setDraft({ ...draft, [name]: event.target.value }),
              };
              return holds === 'date' ? <TextInput {...given} /> : <TextArea {...given} />;
            }}
          </Field>
        ))}
        <Field label="Why these" hint="It may stay empty.">
          {(ids) => <TextInput {...ids} value={why} onChange={(event) => setWhy(event.target.value)} />}
        </Field>
      </RecordForm>
    </div>
  );
}

/** What the record would refuse, in its words; null where nothing is. */
function wrongIn(draft: Draft): string | null {
  try {
    criteriaGiven(draft, null);
    return null;
  } catch (error) {
    if (error instanceof NoCorrection) return error.message;
    throw error;
  }
}
