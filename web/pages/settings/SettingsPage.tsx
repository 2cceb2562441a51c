import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { settingsQuery } from '../../api/queries.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { KeyTable } from '../../components/KeyTable.tsx';
import { EVERYWHERE, REVIEW } from '../../components/key-lists.ts';
import { Page, Section } from '../../components/Page.tsx';
import { NameForm } from './NameForm.tsx';
import styles from './Settings.module.css';
import { ThemeChoice } from './ThemeChoice.tsx';
import { Vocabularies } from './Vocabularies.tsx';
import { Watched } from './Watched.tsx';

/** What a newsroom, and whoever sits in front of this browser, can choose. */
export function SettingsPage() {
  return (
    <Page title="Settings">
      <Section title="You" note="kept in this browser alone">
        <div className={styles.halves}>
          <NameForm />
          <ThemeChoice />
        </div>
      </Section>
      <Watched />
      <Suspense fallback={<Loading />}>
        <Vocabularies />
        <Outlets />
        <Reviewers />
      </Suspense>
      <Section title="Keys">
        <div className={styles.halves}>
          <KeyTable caption="Everywhere" keys={EVERYWHERE} />
          <KeyTable caption="In the review" keys={REVIEW} />
        </div>
      </Section>
    </Page>
  );
}

function Outlets() {
  const { outlets } = useSuspenseQuery(settingsQuery()).data;
  return (
    <Section title="Outlets" note={outlets.length === 0 ? undefined : `${outlets.length.toLocaleString('en')} in all`}>
      {outlets.length === 0 ? (
        <Empty>No article has come in yet, so no outlet is known.</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        <section className={styles.scroll} tabIndex={0} aria-label="All outlets">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Outlet</th>
                <th scope="col" className={styles.number}>
                  Articles
                </th>
              </tr>
            </thead>
            <tbody>
              {outlets.map(({ name, articles }) => (
                <tr key={name}>
                  <th scope="row">
                    <Link to="/articles" search={{ outlet: name }}>
                      {name}
                    </Link>
                  </th>
                  <td className={styles.number}>{articles.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}

function Reviewers() {
  const { reviewers } = useSuspenseQuery(settingsQuery()).data;
  return (
    <Section title="Reviewers">
      {reviewers.length === 0 ? (
        <Empty>
          Nobody has decided anything yet. <Link to="/review">Begin the review</Link>.
        </Empty>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Reviewer</th>
              <th scope="col" className={styles.number}>
                Decisions
              </th>
              <th scope="col" className={styles.number}>
                Assessments
              </th>
            </tr>
          </thead>
          <tbody>
            {reviewers.map(({ name, decisions, assessments }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.number}>{decisions.toLocaleString('en')}</td>
                <td className={styles.number}>{assessments.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
