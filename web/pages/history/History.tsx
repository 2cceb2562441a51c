import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { HistoryPage, LogEntry } from '../../../src/record/views/history.ts';
import { Refusal } from '../../api/client.ts';
import { historyQuery, settingsQuery } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { WordsFilter } from '../../components/WordsFilter.tsx';
import styles from './History.module.css';
import { HistoryEntry } from './HistoryEntry.tsx';

const keyOf = ({ seq }: LogEntry) => String(seq);

/** Who changed what, when, and what it was before: the whole log of the record, which only grows. */
export function History() {
  const [filters, change] = useFilters();
  const { subject, by } = filters;
  const query = useInfiniteQuery({ ...historyQuery({ subject, by, limit: 100 }), placeholderData: keepPreviousData });
  // A subject that there is none of is said beside the field, not in place of the page.
  const unknown = query.error instanceof Refusal && query.error.problem.status < 500 ? query.error : null;
  const reviewers = useQuery(settingsQuery()).data?.reviewers ?? [];
  return (
    <Page
      title="History"
      intro="Nothing is overwritten: every change is an entry of its own, and each entry’s hash holds those before it."
    >
      <search className={styles.filters}>
        <WordsFilter
          label="Of what: P12, F301, T4 …"
          words={subject ?? ''}
          onChange={(words) => change({ subject: words?.toUpperCase() })}
        />
        <label>
          <span className="unseen">By whom</span>
          <select
            className={styles.by}
            value={by ?? ''}
            onChange={(event) => change({ by: event.target.value || undefined })}
          >
            <option value="">By anybody</option>
            {(by !== undefined && !reviewers.some(({ name }) => name === by)
              ? [{ name: by }, ...reviewers]
              : reviewers
            ).map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {subject === undefined && by === undefined ? null : (
          <Button look="quiet" onClick={() => change({ subject: undefined, by: undefined })}>
            Show all
          </Button>
        )}
      </search>
      {unknown === null ? <Entries query={query} /> : <p role="alert">{unknown.message}</p>}
    </Page>
  );
}

type Query = UseInfiniteQueryResult<InfiniteData<HistoryPage>>;

function Entries({ query }: { readonly query: Query }) {
  const { items, count, pending, more } = useInfiniteList(query);
  if (pending) return <Loading />;
  return (
    <>
      <p role="status" className={styles.count}>
        {count === null ? '' : count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`}
      </p>
      {items.length === 0 ? (
        <Empty>
          <p>Nothing was done to it but to add it. Decisions, corrections and joins would stand here.</p>
        </Empty>
      ) : (
        <VirtualList items={items} keyOf={keyOf} total={count} usual={92} more={more} label="Entries, the newest first">
          {(entry) => <HistoryEntry entry={entry} />}
        </VirtualList>
      )}
    </>
  );
}
