import { Link } from '@tanstack/react-router';
import { PLEDGE_LIST_LABELS, PLEDGE_LISTS } from '../../../src/record/views/pledge-lists.ts';
import type { PledgePage } from '../../../src/record/views/pledges.ts';
import styles from './Lists.module.css';

type Counts = PledgePage['lists'];

/** The lists of the tracker: what is followed first, what nobody reviewed apart from it. */
export function Lists({ lists, chosen }: { readonly lists: Counts; readonly chosen: string }) {
  const all = PLEDGE_LISTS.reduce((sum, list) => sum + lists[list], 0);
  const entries = [
    ...PLEDGE_LISTS.map((list) => ({ list, ...PLEDGE_LIST_LABELS[list], count: lists[list] })),
    { list: 'all', name: 'All', holds: 'every pledge of the record', count: all },
  ];
  return (
    <nav aria-label="Lists of pledges">
      <ul className={styles.lists}>
        {entries.map(({ list, name, holds, count }) => (
          <li key={list}>
            <Link
              to="/pledges"
              search={(now) => ({ ...now, list: list === 'followed' ? undefined : list })}
              className={styles.list}
              title={holds}
              activeOptions={{ exact: true }}
              {...(chosen === list ? { 'aria-current': 'page' as const } : { 'aria-current': undefined })}
            >
              {name} <span className={styles.count}>{count.toLocaleString('en')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What would fill an empty list. */
export function NoPledges({ list, lists }: { readonly list: string; readonly lists: Counts | null }) {
  const all = lists === null ? 0 : PLEDGE_LISTS.reduce((sum, each) => sum + lists[each], 0);
  if (all === 0)
    return (
      <p>
        The record holds no pledges yet. They are found as articles come in: <Link to="/import">import some</Link>.
      </p>
    );
  if (list === 'followed')
    return (
      <p>
        Nothing is followed yet. A pledge comes here when a person accepts it in <Link to="/review">review</Link>,
        assesses it, or its deadline comes near. {lists?.proposed ?? 0} wait in{' '}
        <Link to="/pledges" search={{ list: 'proposed' }}>
          Proposed
        </Link>
        .
      </p>
    );
  if (list === 'proposed') return <p>Every pledge that was found is reviewed, assessed or due: see Followed.</p>;
  return <p>The record holds none of these. They are found as articles come in.</p>;
}
