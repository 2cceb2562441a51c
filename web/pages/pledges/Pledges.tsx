import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { PLEDGE_LIST_LABELS, type PledgeList } from '../../../src/record/views/pledge-lists.ts';
import { pledgesQuery, settingsQuery } from '../../api/queries.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { useWide } from '../../components/use-wide.ts';
import { FilterRow } from './FilterRow.tsx';
import { FILTERS } from './filters.ts';
import { Lists, NoPledges } from './Lists.tsx';
import { PledgeCards } from './PledgeCards.tsx';
import styles from './Pledges.module.css';
import { PledgeTable } from './PledgeTable.tsx';
import { SummaryBar } from './SummaryBar.tsx';

/** The tracker: every pledge, whose it is, when it is due, and how it stands with it. */
export function Pledges() {
  const [filters, change] = useFilters();
  const wide = useWide(62);
  const sort = filters.sort ?? 'date';
  const asked = Object.fromEntries([...FILTERS, 'evidence'].map((name) => [name, filters[name]]));
  const list = filters.list ?? 'followed';
  const query = useInfiniteQuery({
    ...pledgesQuery({ ...asked, ...(list === 'all' ? {} : { list }), sort, limit: 100 }),
    // What was there stays until what is narrowed to has come: nothing jumps.
    placeholderData: keepPreviousData,
  });
  const settings = useQuery(settingsQuery()).data;
  const { items, head, count, pending, more } = useInfiniteList(query);
  const narrowed = [...FILTERS, 'evidence'].some((name) => filters[name] !== undefined);
  const vocabulary = settings?.vocabulary;
  // A table needs width; without it, cards say the same.
  const cards = filters.view === 'cards' || !wide;
  return (
    <Page title="Pledges" wide>
      {/* Before what comes with the list: it stays under the pointer whatever comes in. */}
      <FilterRow
        filters={filters}
        onChange={change}
        pledgers={head?.pledgers ?? []}
        outlets={settings?.outlets ?? []}
        wide={wide}
        cards={cards}
      />
      {head === undefined || vocabulary === undefined ? null : (
        <>
          <Lists lists={head.lists} chosen={list} />
          <SummaryBar
            bar={head.bar}
            vocabulary={vocabulary}
            chosen={filters.evidence ?? null}
            onChoose={(evidence) => change({ evidence: evidence ?? undefined })}
          />
          <p role="status" className={styles.count}>
            {count === null ? 'many pledges' : count === 1 ? '1 pledge' : `${count.toLocaleString('en')} pledges`}
            {narrowed ? ' of this kind' : ''}
            {list === 'all' ? '' : `: ${PLEDGE_LIST_LABELS[list as PledgeList]?.holds ?? ''}`}
          </p>
        </>
      )}
      {pending || vocabulary === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty>
          {narrowed ? (
            <p>No pledge is like this. Take a filter away to see more.</p>
          ) : (
            <NoPledges list={list} lists={head?.lists ?? null} />
          )}
        </Empty>
      ) : cards ? (
        <PledgeCards pledges={items} total={count} more={more} vocabulary={vocabulary} />
      ) : (
        <PledgeTable
          pledges={items}
          total={count}
          more={more}
          vocabulary={vocabulary}
          sort={sort}
          onSort={(by) => change({ sort: by === 'date' ? undefined : by })}
        />
      )}
    </Page>
  );
}
