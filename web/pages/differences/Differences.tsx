import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Difference } from '../../../src/record/views/items.ts';
import { differencesQuery } from '../../api/queries.ts';
import { Choices } from '../../components/Choices.tsx';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { ASPECTS } from './aspects.ts';
import { ChangedCaptures } from './ChangedCaptures.tsx';
import { DifferenceEntry } from './DifferenceEntry.tsx';
import styles from './Differences.module.css';

/** Where outlets part, and where an outlet parts from what it had before. */
export function Differences() {
  const [filters, change] = useFilters();
  const aspect = filters.aspect ?? '';
  return (
    <Page
      title="Differences"
      intro="Where reports of one thing part: figures, quotations, dates, names. Neither is taken for the truth."
    >
      <Choices
        legend="What they part on"
        choices={ASPECTS}
        value={aspect}
        onChange={(id) => change({ aspect: id || undefined })}
      />
      {aspect === 'captures' ? <ChangedCaptures /> : <Parted aspect={aspect} />}
    </Page>
  );
}

const keyOf = ({ item, aspect, a, b }: Difference) => `${item} ${aspect} ${a.finding} ${b.finding}`;

function Parted({ aspect }: { readonly aspect: string }) {
  const { items, count, pending, more } = useInfiniteList(
    useInfiniteQuery({ ...differencesQuery({ aspect, limit: 50 }), placeholderData: keepPreviousData }),
  );
  if (pending) return <Loading />;
  return (
    <>
      <p role="status" className={styles.count}>
        {count === null ? '' : count === 1 ? '1 difference' : `${count.toLocaleString('en')} differences`}
      </p>
      {items.length === 0 ? (
        <Empty>
          <p>
            {aspect === ''
              ? 'No two reports part yet. It takes two outlets that report the same thing.'
              : 'No two reports part on this.'}
          </p>
        </Empty>
      ) : (
        <VirtualList items={items} keyOf={keyOf} total={count} usual={190} more={more} label="Differences">
          {(difference) => <DifferenceEntry difference={difference} />}
        </VirtualList>
      )}
    </>
  );
}
