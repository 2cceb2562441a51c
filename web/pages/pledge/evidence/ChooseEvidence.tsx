import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { candidatesQuery, searchQuery } from '../../../api/queries.ts';
import { Field, TextInput } from '../../../components/Field.tsx';
import styles from './ChooseEvidence.module.css';
import { type Choosable, fromCandidate, fromHit } from './choosable.ts';

/** Statements and actions to choose from: those that are likely, or those that are searched for. */
export function ChooseEvidence({
  pledge,
  linked,
  chosen,
  onChoose,
}: {
  readonly pledge: string;
  /** Items that are linked already. */
  readonly linked: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (to: string) => void;
}) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const candidates = useQuery(candidatesQuery(pledge));
  const searching = { enabled: wanted !== '', placeholderData: keepPreviousData };
  const statements = useQuery({ ...searchQuery({ words: wanted, kind: 'statement' }), ...searching });
  const actions = useQuery({ ...searchQuery({ words: wanted, kind: 'action' }), ...searching });
  const found =
    wanted === ''
      ? (candidates.data?.items ?? []).map(fromCandidate)
      : [...(actions.data?.hits ?? []), ...(statements.data?.hits ?? [])].flatMap((hit) => fromHit(hit) ?? []);
  const shown = found.filter(({ item }) => !linked.includes(item));
  const waits = wanted === '' ? candidates.isPending : statements.isPending || actions.isPending;
  return (
    <div>
      <Field label="Search all statements and actions" hint="“a phrase”, begin*, -without. Empty: what is likely.">
        {(ids) => (
          <TextInput
            {...ids}
            type="search"
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              // Enter is not yet the whole form.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
      </Field>
      <Choices legend={wanted === '' ? 'Likely evidence' : 'Found'} all={shown} chosen={chosen} onChoose={onChoose} />
      <p role="status" className={styles.status}>
        {waits
          ? 'Looking …'
          : shown.length === 0
            ? 'Nothing that is not linked already.'
            : `${shown.length} to choose from.`}
      </p>
    </div>
  );
}

function Choices({
  legend,
  all,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly all: readonly Choosable[];
  readonly chosen: string | null;
  readonly onChoose: (to: string) => void;
}) {
  const name = useId();
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {all.map(({ to, kind, words, where, why }) => (
        <label key={to} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === to} onChange={() => onChoose(to)} />
          <span>
            <span className={styles.meta}>
              <strong>{kind === 'action' ? 'Done' : 'Said'}</strong> {where}
            </span>
            <span className={styles.words}>{words}</span>
            {why === null ? null : <span className={styles.why}>{why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
