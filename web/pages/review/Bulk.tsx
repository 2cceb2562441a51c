import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueuePage } from '../../../src/record/views/findings.ts';
import { get, queryOf, send } from '../../api/client.ts';
import { settingsQuery } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Field, Select, TextInput } from '../../components/Field.tsx';
import { KIND } from '../../components/kinds.ts';
import { Sentence, whoseWords } from '../../components/Sentence.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useWrite } from '../../components/use-write.ts';
import styles from './Bulk.module.css';

/** So many are shown at a time; what is not shown is not decided on. */
const PAGE_SIZE = 100;
/** So many are decided on at once at most. */
const MAX_BATCH_SIZE = 1000;

/** Decides on many findings at once: a filter says which, a list shows them, one reason is given for all. */
export function Bulk() {
  const [filters, change] = useFilters();
  const outlets = useQuery(settingsQuery()).data?.outlets ?? [];
  const [why, setWhy] = useState('');
  const [done, setDone] = useState<{ readonly findings: readonly string[]; readonly as: string } | null>(null);
  const { of, outlet, speaker, words, least, most } = filters;
  const asked = { kind: of, outlet, speaker, words, least: shareOf(least), most: shareOf(most), limit: PAGE_SIZE };
  const narrowed = [of, outlet, speaker, words, least, most].some((each) => each !== undefined);
  const query = useInfiniteQuery({
    queryKey: ['review', 'bulk', asked],
    queryFn: ({ pageParam, signal }) => get<QueuePage>(`/review${queryOf({ ...asked, cursor: pageParam })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: QueuePage) => last.next ?? undefined,
  });
  const shown = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const all = query.data?.pages[0]?.count ?? null;
  const decide = useWrite(async (verdict: 'accept' | 'reject', by) => {
    const findings = shown.map(({ id }) => id).slice(0, MAX_BATCH_SIZE);
    await send('POST', '/decisions', { by, verdict, why: why.trim() || null, findings });
    setDone({ findings, as: verdict === 'accept' ? 'accepted' : 'rejected' });
    setWhy('');
  });
  const undo = useWrite(async (findings: readonly string[], by) => {
    await send('POST', '/decisions/undo', { by, why: null, findings });
    setDone(null);
  });
  const field = (name: string, label: string, value: string | undefined, hint?: string) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <TextInput
          {...ids}
          value={value ?? ''}
          onChange={(event) => change({ [name]: event.target.value || undefined })}
        />
      )}
    </Field>
  );
  const busy = decide.busy || undo.busy;
  const problem = decide.problem ?? undo.problem;
  return (
    <div className={styles.bulk}>
      <div className={styles.filters}>
        <Field label="Kind">
          {(ids) => (
            <Select {...ids} value={of ?? ''} onChange={(event) => change({ of: event.target.value || undefined })}>
              <option value="">any</option>
              {Object.entries(KIND).map(([kind, { many }]) => (
                <option key={kind} value={kind}>
                  {many}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Outlet">
          {(ids) => (
            <Select
              {...ids}
              value={outlet ?? ''}
              onChange={(event) => change({ outlet: event.target.value || undefined })}
            >
              <option value="">any</option>
              {outlets.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {field('speaker', 'Who speaks, pledges or acts', speaker)}
        {field('words', 'Words in it', words)}
        {field('least', 'Sure at least, %', least)}
        {field('most', 'Sure at most, %', most)}
      </div>
      {done === null ? null : (
        <p role="status" className={styles.done}>
          {done.findings.length.toLocaleString('en')} {done.as}.{' '}
          <Button disabled={busy} onClick={() => void undo.run(done.findings)}>
            Undo all of it
          </Button>
        </p>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      {query.isPending ? (
        <Loading />
      ) : shown.length === 0 ? (
        <Empty>
          <p>
            {narrowed
              ? 'Nothing that waits is like this. Take a filter away to see more.'
              : 'Nothing waits for a decision.'}
          </p>
        </Empty>
      ) : (
        <>
          <div className={styles.actions}>
            <Field label="One reason for all of them">
              {(ids) => (
                <TextInput {...ids} value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
              )}
            </Field>
            <Button look="main" disabled={busy || !narrowed} onClick={() => void decide.run('accept')}>
              Accept the {Math.min(shown.length, MAX_BATCH_SIZE).toLocaleString('en')} shown
            </Button>
            <Button disabled={busy || !narrowed} onClick={() => void decide.run('reject')}>
              Reject the {Math.min(shown.length, MAX_BATCH_SIZE).toLocaleString('en')} shown
            </Button>
          </div>
          <p className={styles.count}>
            {all === null ? '' : `${shown.length.toLocaleString('en')} of ${all.toLocaleString('en')} shown. `}
            {narrowed
              ? 'Only what is shown is decided on.'
              : 'Set a filter first: everything at once is not decided on.'}
          </p>
          <ul className={styles.list}>
            {shown.map(({ id, kind, sentence, named, where, confidence }) => (
              <li key={id}>
                <span className={styles.kind}>{KIND[kind].one}</span>{' '}
                <Link to="/articles/$id" params={{ id: where.article }} hash={id}>
                  <Sentence sentence={sentence} />
                </Link>{' '}
                <span className={styles.where}>
                  {[
                    named.map(({ name }) => name).join(', '),
                    kind === 'statement' || kind === 'pledge' ? whoseWords(sentence, where.outlet) : where.outlet,
                    confidence === null ? null : `${Math.round(confidence * 100)} % sure`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {query.hasNextPage && shown.length < MAX_BATCH_SIZE ? (
            <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show more
            </Button>
          ) : null}
        </>
      )}
    </div>
  );
}

/** A percentage as a share; undefined where it is none. */
function shareOf(percent: string | undefined): number | undefined {
  const value = Number(percent);
  return percent === undefined || !(value >= 0 && value <= 100) ? undefined : value / 100;
}
