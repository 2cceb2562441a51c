import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import type { EntityRead } from '../../../src/record/views/items.ts';
import { deedsQuery, pledgeQuery } from '../../api/queries.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Button } from '../../components/Button.tsx';
import { dayShown } from '../../components/days.ts';
import { Loading } from '../../components/Empty.tsx';
import { pathOf } from '../../components/kinds.ts';
import { Sentence } from '../../components/Sentence.tsx';
import { evidenceShown, Status } from '../../components/Status.tsx';
import { type Endless, useEndless } from '../../components/use-endless.ts';
import styles from './Deeds.module.css';
import { type Deed, dayOf } from './months.ts';
import { Strip } from './Strip.tsx';

const COLUMNS = [
  { deed: 'said', title: 'Said', none: 'Nothing that they said is reported.' },
  { deed: 'promised', title: 'Promised', none: 'Nothing that they promised is reported.' },
  { deed: 'did', title: 'Did', none: 'Nothing that they did is reported.' },
] as const;

type Listed = Endless<{ items: readonly FindingInContext[]; count: number | null }>;

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

function List({ list: { items, more }, title }: { readonly list: Listed; readonly title: string }) {
  const [shown, setShown] = useState(ROWS_PER_PAGE);
  const further = () => {
    setShown(shown + ROWS_PER_PAGE);
    if (items.length < shown + 2 * ROWS_PER_PAGE) more?.();
  };
  return (
    <>
      <ol className={styles.list}>
        {inOrder(items)
          .slice(0, shown)
          .map((finding) => (
            <li key={finding.id} className={styles.deed}>
              <p className={styles.when}>{dayOf(finding) === null ? 'undated' : dayShown(dayOf(finding))}</p>
              <p className={styles.words}>
                <Link to={pathOf(finding.item)}>
                  <Sentence sentence={finding.sentence} />
                </Link>
              </p>
              {finding.kind === 'pledge' ? <Stands pledge={finding.item} /> : null}
              <p className={styles.where}>
                <ArticleLink where={finding.where} finding={finding.id} />
                {finding.members > 1 ? ` and ${finding.members - 1} more` : ''}
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

/** By the day that it was said or done, the newest first; what has no day comes last. */
function inOrder(items: readonly FindingInContext[]): readonly FindingInContext[] {
  const day = (finding: FindingInContext) => dayOf(finding) ?? '';
  return items.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}

/** How a promise stands. */
function Stands({ pledge }: { readonly pledge: string }) {
  const { data } = useQuery(pledgeQuery(pledge));
  return data === undefined ? null : (
    <p className={styles.where}>
      <Status {...evidenceShown(data.status, data.vocabulary)} />
    </p>
  );
}
