import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { roleLabel } from '../../../src/record/kinds/references.ts';
import type { ItemRead } from '../../../src/record/views/items.ts';
import { itemQuery } from '../../api/queries.ts';
import { daysShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { JoinEntry } from '../../components/joins/JoinEntry.tsx';
import { Kind, Verdict } from '../../components/Kind.tsx';
import { KIND, pathOf } from '../../components/kinds.ts';
import { Names } from '../../components/Names.tsx';
import { Section, useTitle } from '../../components/Page.tsx';
import { Sentence } from '../../components/Sentence.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import styles from './Item.module.css';
import { Witnesses } from './Witnesses.tsx';
import { WordByWord } from './WordByWord.tsx';

const route = getRouteApi('/items/$id');

/** A statement, an action or a figure, as all who report it have it. */
export function Item() {
  const { id } = route.useParams();
  // Pledges and people have pages of their own.
  const path = pathOf(id);
  if (!path.startsWith('/items/')) return <Navigate to={path} replace />;
  return (
    <Suspense fallback={<Loading />}>
      <ItemShown key={id} id={id} />
    </Suspense>
  );
}

function ItemShown({ id }: { readonly id: string }) {
  const { data: item } = useSuspenseQuery(itemQuery(id));
  const { findings, differences, joins, evidenceFor, kind, label, members } = item;
  useTitle(label);
  const waiting = joins.filter(({ verdict }) => verdict === 'proposed');
  return (
    <div className={styles.item}>
      <ItemHead item={item} />
      <Section
        title={members === 1 ? 'Where it stands' : 'As it is reported'}
        note={members === 1 ? '' : `${members} reports`}
      >
        <Witnesses findings={findings} apart={members > 1} />
      </Section>
      {differences.length === 0 ? null : (
        <Section
          title="Where they part"
          note={differences.length === 1 ? 'one difference' : `${differences.length} differences`}
        >
          <ul className={styles.differences}>
            {differences.map((difference) => (
              <DifferenceRow
                key={`${difference.aspect} ${difference.a.finding} ${difference.b.finding}`}
                difference={difference}
              />
            ))}
          </ul>
        </Section>
      )}
      {kind === 'statement' && findings.length > 1 ? <WordByWord findings={findings} /> : null}
      {evidenceFor.length === 0 ? null : (
        <Section title="What it is evidence for">
          <ul className={styles.evidence}>
            {evidenceFor.map(({ id: link, item: pledge, finding, relation, why }) => (
              <li key={link}>
                <span className={styles.relation}>{relation}</span>{' '}
                <Link to="/pledges/$id" params={{ id: pledge }}>
                  <Sentence sentence={finding.sentence} />
                </Link>
                <p className={styles.about}>{why}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waiting.length === 0 ? null : (
        <Section title="May be the same" note="the machine proposes, you say">
          <ul className={styles.joins}>
            {waiting.map((join) => (
              <li key={join.id}>
                <JoinEntry join={join} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function ItemHead({ item }: { readonly item: ItemRead }) {
  const { id, kind, form, label, sentence, named, first, last, outlets, verdict } = item;
  const roles = [...new Set(named.map(({ role }) => role))];
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <Kind kind={kind} form={form} /> <Verdict verdict={verdict} />
      </p>
      <h1 className={styles.label}>{kind === 'quantity' ? label : <Sentence sentence={sentence} />}</h1>
      <dl className={styles.facts}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{roleLabel(role)}</dt>
            <dd>
              <Names named={named.filter((each) => each.role === role)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>When</dt>
          <dd>{daysShown(first, last)}</dd>
        </div>
        {outlets.length === 0 ? null : (
          <div>
            <dt>{outlets.length === 1 ? 'Outlet' : 'Outlets'}</dt>
            <dd>{outlets.join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>In the record</dt>
          <dd>
            {KIND[kind].one} {id},{' '}
            <Link to="/history" search={{ subject: id }}>
              its history
            </Link>
          </dd>
        </div>
      </dl>
    </header>
  );
}
