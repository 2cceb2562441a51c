import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Activity } from '../../../src/record/views/activity.ts';
import type { EntityRead } from '../../../src/record/views/items.ts';
import { activitiesQuery, settingsQuery } from '../../api/queries.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Button } from '../../components/Button.tsx';
import { dayShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { pathOf } from '../../components/kinds.ts';
import { Sentence } from '../../components/Sentence.tsx';
import { evidenceShown, Status } from '../../components/Status.tsx';
import { type InfiniteList, useInfiniteList } from '../../components/use-infinite-list.ts';
import styles from './Activities.module.css';
import { MonthlyActivity } from './MonthlyActivity.tsx';
import type { ActivityKind } from './months.ts';

const COLUMNS = [
  { kind: 'said', title: 'Said', none: 'Nothing that they said is reported.' },
  { kind: 'promised', title: 'Promised', none: 'Nothing that they promised is reported.' },
  { kind: 'did', title: 'Did', none: 'Nothing that they did is reported.' },
] as const;

type Listed = InfiniteList<{ items: readonly Activity[]; count: number | null }>;

/** What somebody said, promised and did: over time in one strip, and in three lists, the newest first. */
export function Activities({ id, counts }: { readonly id: string; readonly counts: EntityRead['counts'] }) {
  const lists: Readonly<Record<ActivityKind, Listed>> = {
    said: useInfiniteList(useInfiniteQuery(activitiesQuery(id, 'said'))),
    promised: useInfiniteList(useInfiniteQuery(activitiesQuery(id, 'promised'))),
    did: useInfiniteList(useInfiniteQuery(activitiesQuery(id, 'did'))),
  };
  if (COLUMNS.some(({ kind }) => lists[kind].pending)) return <Loading />;
  return (
    <>
      <MonthlyActivity
        said={lists.said.items}
        promised={lists.promised.items}
        did={lists.did.items}
        all={COLUMNS.every(({ kind }) => lists[kind].more === null)}
      />
      <div className={styles.columns}>
        {COLUMNS.map(({ kind, title, none }) => (
          <section key={kind} className={styles.column} aria-labelledby={kind}>
            <h3 id={kind} className={styles.title}>
              {title} <span className={styles.count}>{counts[kind].toLocaleString('en')}</span>
            </h3>
            {lists[kind].items.length === 0 ? (
              <p className={styles.none}>{none}</p>
            ) : (
              <List list={lists[kind]} title={title} />
            )}
          </section>
        ))}
      </div>
    </>
  );
}

/** Number of rows at first, and with each request for more. */
const ROWS_PER_PAGE = 12;

/** By the day of what was said or done, as the server has it; what has none comes last. */
function List({ list: { items, more }, title }: { readonly list: Listed; readonly title: string }) {
  const [shown, setShown] = useState(ROWS_PER_PAGE);
  const further = () => {
    setShown(shown + ROWS_PER_PAGE);
    if (items.length < shown + 2 * ROWS_PER_PAGE) more?.();
  };
  return (
    <>
      <ol className={styles.list}>
        {items.slice(0, shown).map((activity) => (
          <li key={activity.id} className={styles.activity}>
            <p className={styles.when}>{activity.day === null ? 'undated' : dayShown(activity.day)}</p>
            <p className={styles.words}>
              <Link to={pathOf(activity.item)}>
                <Sentence sentence={activity.sentence} />
              </Link>
            </p>
            {activity.kind === 'pledge' ? <Stands status={activity.status} /> : null}
            <p className={styles.where}>
              <ArticleLink where={activity.where} finding={activity.id} />
              {activity.members > 1 ? ` and ${activity.members - 1} more` : ''}
            </p>
          </li>
        ))}
      </ol>
      {shown < items.length || more !== null ? (
        <Button look="quiet" className={styles.more} onClick={further}>
          Show more<span className="unseen"> of “{title}”</span>
        </Button>
      ) : null}
    </>
  );
}

/** How a promise stands. */
function Stands({ status }: Pick<Activity, 'status'>) {
  const { data } = useQuery(settingsQuery());
  return data === undefined ? null : (
    <p className={styles.where}>
      <Status {...evidenceShown(status, data.vocabulary)} />
    </p>
  );
}
