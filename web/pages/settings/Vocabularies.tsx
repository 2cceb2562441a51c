import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Vocabulary as Contract } from '../../../src/record/views/pledges.ts';
import { send } from '../../api/client.ts';
import { settingsQuery } from '../../api/queries.ts';
import { askReviewer } from '../../components/AskReviewer.tsx';
import { Button } from '../../components/Button.tsx';
import { Section } from '../../components/Page.tsx';
import { Status, valueAsStatus } from '../../components/Status.tsx';
import styles from './Settings.module.css';
import { VocabularyEditor } from './VocabularyEditor.tsx';

export type Vocabulary = Contract;

/** In which words the newsroom says what the evidence supports: those of others, or its own. */
export function Vocabularies() {
  const { vocabulary: inForce, vocabularies } = useSuspenseQuery(settingsQuery()).data;
  const [editing, setEditing] = useState(false);
  const change = useChange();
  // Those that come with saydo say where their words are from.
  const builtIn = vocabularies.filter(({ source }) => source !== '');
  const own = inForce.source === '';
  const all = own ? [inForce, ...builtIn] : builtIn;
  return (
    <Section title="Status words" note="in force for every pledge of this record">
      <p className={styles.about}>
        What an assessment says of the evidence. Assessments that were made before keep the words in which they were
        made. “No evidence found” is in every vocabulary.
      </p>
      <ul className={styles.vocabularies}>
        {all.map((vocabulary) => (
          <Choice
            key={vocabulary.id}
            vocabulary={vocabulary}
            inForce={vocabulary.id === inForce.id}
            busy={change.isPending}
            choose={() => change.mutate(vocabulary.id)}
          />
        ))}
      </ul>
      {change.error ? (
        <p role="alert" className={styles.problem}>
          {change.error.message}
        </p>
      ) : null}
      {editing ? (
        <VocabularyEditor
          from={inForce}
          taken={builtIn.map(({ id }) => id)}
          save={(own) => change.mutateAsync(own).then((done) => done && setEditing(false))}
          cancel={() => setEditing(false)}
        />
      ) : (
        <Button onClick={() => setEditing(true)}>{own ? 'Change your own …' : 'Make one of your own …'}</Button>
      )}
    </Section>
  );
}

function Choice({
  vocabulary: { name, source, values },
  inForce,
  busy,
  choose,
}: {
  readonly vocabulary: Vocabulary;
  readonly inForce: boolean;
  readonly busy: boolean;
  readonly choose: () => void;
}) {
  return (
    <li className={styles.vocabulary} data-in-force={inForce}>
      <div className={styles.vocabularyHead}>
        <h3>{name}</h3>
        {inForce ? (
          <span className={styles.inForce}>✓ in force</span>
        ) : (
          <Button look="quiet" disabled={busy} onClick={choose} aria-label={`Use it: ${name}`}>
            Use it
          </Button>
        )}
      </div>
      <ul className={styles.values}>
        {values.map((value) => (
          <li key={value.id}>
            <Status {...valueAsStatus(value, { values })} />
          </li>
        ))}
      </ul>
      {source ? (
        <p className={styles.source}>
          {/^https:/.test(source) ? (
            <a href={source} rel="noreferrer">
              {source.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          ) : (
            source
          )}
        </p>
      ) : null}
    </li>
  );
}

/** Puts a vocabulary in force; true where that was done. */
function useChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (vocabulary: string | Vocabulary): Promise<boolean> => {
      const by = await askReviewer();
      if (by === null) return false;
      await send('PUT', '/settings/vocabulary', { by, vocabulary });
      return true;
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
