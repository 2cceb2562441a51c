import { type FormEvent, useState } from 'react';
import { send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Field, Select, TextInput } from '../../components/Field.tsx';
import { useWrite } from '../../components/use-write.ts';
import styles from './News.module.css';

/** Follows what has no page of its own: a topic, a search. */
export function FollowWords() {
  const [kind, setKind] = useState('search');
  const [words, setWords] = useState('');
  const { run, busy, problem } = useWrite((what: object, by: string) => send('POST', '/follows', { ...what, by }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ [kind]: words.trim() })) setWords('');
  };
  return (
    <form className={styles.follow} onSubmit={(event) => void submit(event)}>
      <Field label="Follow a">
        {(ids) => (
          <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="search">search</option>
            <option value="topic">topic</option>
          </Select>
        )}
      </Field>
      <Field label={kind === 'search' ? 'Words' : 'Topic'} error={problem}>
        {(ids) => <TextInput {...ids} required value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <Button type="submit" disabled={busy || words.trim() === ''}>
        Follow
      </Button>
    </form>
  );
}
