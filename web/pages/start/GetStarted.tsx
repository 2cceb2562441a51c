import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextArea } from '../../components/Field.tsx';
import { Introduction } from '../../components/Introduction.tsx';
import { DropZone } from '../../components/importing/DropZone.tsx';
import { useBegin } from '../../components/importing/use-begin.ts';
import { useImports } from '../../components/importing/use-imports.ts';
import styles from './GetStarted.module.css';
import { ImportProgress } from './ImportProgress.tsx';

/** Three ways to begin a record. */
export function GetStarted() {
  const { busy, problem, begin, beginFiles } = useBegin();
  const { running } = useImports();
  return (
    <div className={styles.begin}>
      <header className={styles.head}>
        <h1>What was said, what was done, and the passage that proves it</h1>
        <p>This record is empty. Give saydo something to read.</p>
      </header>
      <ImportProgress />
      <p role="alert" className={styles.problem}>
        {problem ?? ''}
      </p>
      <ol className={styles.ways}>
        <li>
          <h2>Drop files</h2>
          <DropZone busy={busy} onFiles={(files) => void beginFiles(files)} />
        </li>
        <li>
          <h2>Paste a text or an address</h2>
          <Paste busy={busy !== null} begin={begin} />
        </li>
        <li>
          <h2>Look around first</h2>
          <p className={styles.about}>
            The example press: nineteen articles of three newspapers in Vessaly, a country that does not exist. A prime
            minister promises, a ward reopens, a court overturns a ban, and the papers differ. Two invented reviewers
            have assessed four of the pledges.
          </p>
          <Button disabled={busy !== null || running.length > 0} onClick={() => void begin({ example: true })}>
            Load the example press
          </Button>
        </li>
      </ol>
      <Introduction />
    </div>
  );
}

/** One field for both: what is one address and nothing else is fetched. */
function Paste({
  busy,
  begin,
}: {
  readonly busy: boolean;
  readonly begin: (what: { text: string } | { address: string }) => Promise<boolean>;
}) {
  const [pasted, setPasted] = useState('');
  const address = /^https?:\/\/\S+$/i.test(pasted.trim()) ? pasted.trim() : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await begin(address === null ? { text: pasted } : { address })) setPasted('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field
        label="Text, or the address of a page or feed"
        hint={address === null ? 'An article, a transcript, a readout, a ruling, a report.' : 'It will be fetched.'}
      >
        {(ids) => <TextArea {...ids} rows={5} value={pasted} onChange={(event) => setPasted(event.target.value)} />}
      </Field>
      <Button type="submit" disabled={busy || pasted.trim() === ''}>
        {address === null ? 'Read it' : 'Fetch and read it'}
      </Button>
    </form>
  );
}
