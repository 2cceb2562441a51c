import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { RELATION_MEANS, RELATIONS, type Relation } from '../../../../src/record/evidence.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { send } from '../../../api/client.ts';
import { Button } from '../../../components/Button.tsx';
import { Field, TextArea } from '../../../components/Field.tsx';
import { SIGNS } from '../../../components/relation-signs.ts';
import { useWrite } from '../../../components/use-write.ts';
import { CriteriaList } from '../criteria/CriteriaList.tsx';
import { ChooseEvidence } from './ChooseEvidence.tsx';
import styles from './LinkEvidence.module.css';

/** Links a statement or an action to a pledge: which, what it is to it, and why. */
export function LinkEvidence({ pledge, onClose }: { readonly pledge: PledgeRead; readonly onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [relation, setRelation] = useState<Relation | null>(null);
  const [why, setWhy] = useState('');
  const { run, busy, problem } = useWrite((to: string, by) =>
    send('POST', `/pledges/${pledge.id}/evidence`, { by, why: why.trim(), relation, to }),
  );
  useEffect(() => heading.current?.focus(), []);
  const missing =
    chosen === null
      ? 'Choose what to link.'
      : relation === null
        ? 'Choose what it is to the pledge.'
        : why.trim() === ''
          ? 'Give the reason.'
          : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && missing === null && (await run(chosen))) onClose();
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        Link evidence
      </h3>
      <ChooseEvidence
        pledge={pledge.id}
        linked={pledge.links.map(({ item }) => item)}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div>
        {pledge.criteria === null ? null : (
          <section className={styles.criteria} aria-label="What would count">
            <CriteriaList criteria={pledge.criteria} />
          </section>
        )}
        <fieldset className={styles.relations}>
          <legend>What it is to the pledge</legend>
          {RELATIONS.map((each) => (
            <label key={each} className={styles.relation}>
              <input type="radio" name={name} checked={relation === each} onChange={() => setRelation(each)} />
              <span aria-hidden="true" className={styles.sign}>
                {SIGNS[each]}
              </span>
              <span>
                {each} <span className={styles.means}>{RELATION_MEANS[each]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field label="Reason" hint="A sentence that a stranger can follow. It stays in the record." error={problem}>
          {(ids) => <TextArea {...ids} value={why} onChange={(event) => setWhy(event.target.value)} />}
        </Field>
        <p className={styles.actions}>
          <Button type="submit" look="main" disabled={busy || missing !== null}>
            Link it
          </Button>
          <Button onClick={onClose}>Close</Button>
          <span role="status" className={styles.missing}>
            {missing}
          </span>
        </p>
      </div>
    </form>
  );
}
