import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Digest, DigestEntry, Follow } from '../../../src/record/views/following.ts';
import { queryOf, send } from '../../api/client.ts';
import { digestQuery } from '../../api/queries.ts';
import { useReviewer } from '../../api/reviewer.ts';
import { Button } from '../../components/Button.tsx';
import { dayShown } from '../../components/days.ts';
import { Empty } from '../../components/Empty.tsx';
import { Field, Select } from '../../components/Field.tsx';
import { pathOf } from '../../components/kinds.ts';
import { Section } from '../../components/Page.tsx';
import rows from '../../components/Rows.module.css';
import { useWrite } from '../../components/use-write.ts';
import { FollowWords } from './FollowWords.tsx';
import styles from './News.module.css';

const PERIODS = [
  [1, 'since yesterday'],
  [7, 'of a week'],
  [30, 'of a month'],
  [365, 'of a year'],
] as const;

/** What is new of what whoever sits here follows, and the same as a feed and as a letter. */
export function Following() {
  const [by] = useReviewer();
  const [days, setDays] = useState(7);
  const since = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const { data } = useQuery({ ...digestQuery(by ?? '', since), enabled: by !== null });
  const query = queryOf({ by, since });
  return (
    <Section title="What you follow" note={by ?? undefined}>
      {by === null ? (
        <Empty>Say your name in the settings, or follow something: what you follow is kept under your name.</Empty>
      ) : (
        <div className={rows.fields}>
          <Field label="What is new">
            {(ids) => (
              <Select {...ids} value={days} onChange={(event) => setDays(Number(event.target.value))}>
                {PERIODS.map(([length, words]) => (
                  <option key={length} value={length}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <p className={styles.files}>
            <a href={`/api/digest/atom${query}`}>Atom feed</a>
            <a href={`/api/digest/eml${query}`}>Letter (.eml)</a>
            <a href={`/api/digest/html${query}`}>Page</a>
          </p>
        </div>
      )}
      {data === undefined ? null : <DigestSections digest={data} />}
      <FollowWords />
    </Section>
  );
}

function DigestSections({ digest: { sections, quiet } }: { readonly digest: Digest }) {
  if (sections.length === 0 && quiet.length === 0)
    return <Empty>You follow nothing yet. A pledge, a person or a body is followed on its own page.</Empty>;
  return (
    <>
      {sections.map(({ follow, entries, more }) => (
        <section key={follow.number} className={styles.section}>
          <Head follow={follow} />
          <ul className={styles.entries}>
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.finding ?? entry.text}`} data-what={entry.what}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
          {more > 0 ? <p className={styles.note}>and {more.toLocaleString('en')} more</p> : null}
        </section>
      ))}
      {quiet.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.quiet}>Nothing new of</h3>
          {quiet.map((follow) => (
            <Head key={follow.number} follow={follow} />
          ))}
        </section>
      )}
    </>
  );
}

const KIND: Readonly<Record<Follow['kind'], string>> = {
  pledge: 'Pledge',
  entity: 'Person or body',
  topic: 'Topic',
  search: 'Search',
};

function Head({ follow: { number, kind, item, label } }: { readonly follow: Follow }) {
  const { run, busy } = useWrite((id: number, by: string) => send('DELETE', `/follows/${id}`, { by }));
  return (
    <div className={styles.head}>
      <p>
        <span className={styles.note}>{KIND[kind]}</span>{' '}
        {item === null ? label : <Link to={pathOf(item)}>{label}</Link>}
      </p>
      <Button look="quiet" disabled={busy} onClick={() => void run(number)} aria-label={`Unfollow: ${label}`}>
        Unfollow
      </Button>
    </div>
  );
}

function Entry({ entry: { at, text, where, finding } }: { readonly entry: DigestEntry }) {
  return (
    <>
      {text}
      <span className={styles.note}>
        {' '}
        {where === null || finding === null ? (
          dayShown(at)
        ) : (
          <Link to="/articles/$id" params={{ id: where.article }} hash={finding}>
            {[where.outlet ?? where.article, where.published && dayShown(where.published)].filter(Boolean).join(', ')}
          </Link>
        )}
      </span>
    </>
  );
}
