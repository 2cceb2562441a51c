import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { EntityRead } from '../../../src/record/views/items.ts';
import { entityQuery } from '../../api/queries.ts';
import { Chains } from '../../components/chains/Chains.tsx';
import { daysShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { FollowButton } from '../../components/FollowButton.tsx';
import { JoinEntry } from '../../components/joins/JoinEntry.tsx';
import { Kind, Verdict } from '../../components/Kind.tsx';
import { Section, useTitle } from '../../components/Page.tsx';
import { Activities } from './Activities.tsx';
import { Offices } from './Offices.tsx';
import styles from './Person.module.css';

/** A person or a body: offices, names, and what they said, promised and did. */
export function Person() {
  const id = useParams({ strict: false }).id ?? '';
  return (
    <Suspense fallback={<Loading />}>
      <Opened key={id} id={id} />
    </Suspense>
  );
}

function Opened({ id }: { readonly id: string }) {
  const { data: entity } = useSuspenseQuery(entityQuery(id));
  const { label, form, verdict, first, last, counts, outlets, joins, offices, names } = entity;
  const waiting = joins.filter((join) => join.verdict === 'proposed');
  useTitle(label);
  return (
    <article className={styles.page}>
      <header>
        <p className={styles.over}>
          <Kind kind="entity" form={form} />
          <Verdict verdict={verdict} />
          <FollowButton item={entity.id} />
        </p>
        <h1 className={styles.name}>{label}</h1>
        <p className={styles.meta}>
          {counts.articles === 1 ? 'In 1 article' : `In ${counts.articles.toLocaleString('en')} articles`}
          {outlets.length === 0 ? '' : ` · ${outlets.join(', ')}`} · {daysShown(first, last)}
        </p>
      </header>
      <div className={styles.who}>
        {offices.length === 0 ? null : (
          <Section title="Offices" note="as texts name them">
            <Offices offices={offices} />
          </Section>
        )}
        <Section title="Names" note={names.length === 1 ? 'always the same' : `${names.length} ways to write it`}>
          <Names names={names} />
        </Section>
      </div>
      {waiting.length === 0 ? null : (
        <Section title="May be the same" note="nothing is joined until somebody says so">
          {waiting.map((join) => (
            <JoinEntry key={join.id} join={join} />
          ))}
        </Section>
      )}
      <Section title="Said, promised, done">
        <Activities id={id} counts={counts} />
      </Section>
      <Chains of={entity.id} />
      <p className={styles.foot}>
        <Link to="/history" search={{ subject: entity.id }}>
          Everything that was done to {entity.id} in this record
        </Link>
      </p>
    </article>
  );
}

function Names({ names }: Pick<EntityRead, 'names'>) {
  return (
    <ul className={styles.names}>
      {names.map(({ name, articles }) => (
        <li key={name}>
          <span className={styles.written}>{name}</span>{' '}
          <span className={styles.meta}>{articles === 1 ? '1 article' : `${articles} articles`}</span>
        </li>
      ))}
    </ul>
  );
}
