import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { intervalInWords, USUAL_INTERVAL } from '../../../src/record/views/intervals.ts';
import type { WatchedSource } from '../../../src/record/views/watching.ts';
import { send } from '../../api/client.ts';
import { watchedQuery } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { instantShown } from '../../components/days.ts';
import { Empty } from '../../components/Empty.tsx';
import { Field, Select, TextInput } from '../../components/Field.tsx';
import { Section } from '../../components/Page.tsx';
import rows from '../../components/Rows.module.css';
import { useWrite } from '../../components/use-write.ts';
import styles from './Settings.module.css';
import watched from './Watched.module.css';

const INTERVALS = [900, 1800, 3600, 6 * 3600, 86_400, 7 * 86_400];

/** Feeds, pages, sitemaps and folders that are looked at again by themselves. */
export function Watched() {
  const { data } = useQuery({ ...watchedQuery(), refetchInterval: 15_000 });
  if (data === undefined) return null;
  return (
    <Section title="Watched sources" note={data.looks ? 'this desk looks at them while it runs' : undefined}>
      {data.looks ? null : (
        <p className={styles.about}>
          This desk does not look at them. Start it with <code>saydo serve --watch</code>, or run{' '}
          <code>saydo watch</code> beside it.
        </p>
      )}
      {data.items.length === 0 ? (
        <Empty>Nothing is watched. Name a feed, a page or a sitemap; nothing is fetched that nobody named.</Empty>
      ) : (
        <ul className={watched.sources}>
          {data.items.map((source) => (
            <Source key={source.id} source={source} />
          ))}
        </ul>
      )}
      <AddSource />
    </Section>
  );
}

function Source({ source }: { readonly source: WatchedSource }) {
  const { run, busy, problem } = useWrite((id: number) => send('DELETE', `/watched/${id}`, {}));
  const { id, source: name, found, every, outlet, problem: wrong, failures } = source;
  return (
    <li className={rows.row}>
      <div>
        <p className={watched.name}>{name}</p>
        <p className={styles.note}>
          {[
            found ?? 'not looked at yet',
            `every ${intervalInWords(every)}`,
            ...(outlet === null ? [] : [outlet]),
            `named by ${source.by}`,
          ].join(' · ')}
        </p>
        <p className={styles.note}>{stateOf(source)}</p>
        {wrong === null ? null : (
          <p className={styles.problem}>
            {wrong}
            {failures > 1 ? ` (${failures} times in a row)` : ''}
          </p>
        )}
        {problem === null ? null : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
      <Button look="quiet" disabled={busy} onClick={() => void run(id)} aria-label={`Remove: ${name}`}>
        Remove
      </Button>
    </li>
  );
}

function stateOf({ tried, due, added, changed, waiting }: WatchedSource): string {
  const came = [`${added.toLocaleString('en')} ${added === 1 ? 'article' : 'articles'}`];
  if (changed > 0) came.push(`${changed.toLocaleString('en')} changed`);
  if (waiting > 0) came.push(`${waiting.toLocaleString('en')} to be read`);
  const looked = tried === null ? [] : [`looked at ${instantShown(tried)}`];
  return [...looked, ...came, `next ${instantShown(due)}`].join(' · ');
}

function AddSource() {
  const [source, setSource] = useState('');
  const [every, setEvery] = useState(USUAL_INTERVAL);
  const [allowPrivate, setAllowPrivate] = useState(false);
  const { run, busy, problem } = useWrite((asked: object, by: string) => send('POST', '/watched', { ...asked, by }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ source: source.trim(), every, allowPrivate })) setSource('');
  };
  return (
    <form className={watched.add} onSubmit={(event) => void submit(event)}>
      <Field
        label="Watch a source"
        hint="An address of a feed, a page or a sitemap; or the whole path of a folder that this desk may read. What is new or changed is added."
        error={problem}
      >
        {(ids) => (
          <TextInput
            {...ids}
            required
            placeholder="https://"
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
      <div className={`${rows.fields} ${watched.withButton}`}>
        <Field label="How often">
          {(ids) => (
            <Select {...ids} value={every} onChange={(event) => setEvery(Number(event.target.value))}>
              {INTERVALS.map((length) => (
                <option key={length} value={length}>
                  every {intervalInWords(length)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <label className={watched.check}>
          <input type="checkbox" checked={allowPrivate} onChange={(event) => setAllowPrivate(event.target.checked)} />
          It is in my own network
        </label>
        <Button type="submit" disabled={busy || source.trim() === ''}>
          Watch it
        </Button>
      </div>
    </form>
  );
}
