import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Deed as DeedShown } from '../../../src/record/views/deeds.ts';
import type { EntityRead } from '../../../src/record/views/items.ts';
import { deedsQuery, settingsQuery } from '../../api/queries.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Button } from '../../components/Button.tsx';
import { dayShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { pathOf } from '../../components/kinds.ts';
import { Sentence } from '../../components/Sentence.tsx';
import { evidenceShown, Status } from '../../components/Status.tsx';
import { type Endless, useEndless } from '../../components/use-endless.ts';
import styles from './Deeds.module.css';
import type { Deed } from './months.ts';
import { Strip } from './Strip.tsx';

const COLUMNS = [
  { deed: 'said', title: 'Said', none: 'Nothing that they said is reported.' },
  { deed: 'promised', title: 'Promised', none: 'Nothing that they promised is reported.' },
  { deed: 'did', title: 'Did', none: 'Nothing that they did is reported.' },
] as const;

type Listed = Endless<{ items: readonly DeedShown[]; count: number | null }>;

/** What somebody said, promised and did: over time in one strip, and in three lists, the newest first. */
export function Deeds({ id, counts }: { readonly id: string; readonly counts: EntityRead['counts'] }) {
  const lists: Readonly<Record<Deed, Listed>> = {
    said: useEndless(useInfiniteQuery(deedsQuery(id, 'said'))),
    promised: useEndless(useInfiniteQuery(deedsQuery(id, 'promised'))),
    did: useEndless(useInfiniteQuery(deedsQuery(id, 'did'))),
  };
  if (COLUMNS.some(({ deed }) => lists[deed].pending)) return <Loading />;
  return (
    <>
      <Strip
        said={lists.said.items}
        promised={lists.promised.items}
        did={lists.did.items}
        all={COLUMNS.every(({ deed }) => lists[deed].more === null)}
      />
      <div className={styles.columns}>
        {COLUMNS.map(({ deed, title, none }) => (
          <section key={deed} className={styles.column} aria-labelledby={deed}>
            <h3 id={deed} className={styles.title}>
              {title} <span className={styles.count}>{counts[deed].toLocaleString('en')}</span>
            </h3>
            {lists[deed].items.length === 0 ? (
              <p className={styles.none}>{none}</p>
            ) : (
              <List list={lists[deed]} title={title} />
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
        {items.slice(0, shown).map((deed) => (
          <li key={deed.id} className={styles.deed}>
            <p className={styles.when}>{deed.day === null ? 'undated' : dayShown(deed.day)}</p>
            <p className={styles.words}>
              <Link to={pathOf(deed.item)}>
                <Sentence sentence={deed.sentence} />
              </Link>
            </p>
            {deed.kind === 'pledge' ? <Stands status={deed.status} /> : null}
            <p className={styles.where}>
              <ArticleLink where={deed.where} finding={deed.id} />
              {deed.members > 1 ? ` and ${deed.members - 1} more` : ''}
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
function Stands({ status }: Pick<DeedShown, 'status'>) {
  const { data } = useQuery(settingsQuery());
  return data === undefined ? null : (
    <p className={styles.where}>
      <Status {...evidenceShown(status, data.vocabulary)} />
    </p>
  );
}
