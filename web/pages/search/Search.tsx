import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Refusal } from '../../api/client.ts';
import { searchQuery, settingsQuery } from '../../api/queries.ts';
import { Loading } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { HitEntry } from './HitEntry.tsx';
import styles from './Search.module.css';
import { SearchForm } from './SearchForm.tsx';
import { SyntaxHelp } from './SyntaxHelp.tsx';

/** What makes a search; a kind alone does not. */
const SEARCH_PARAMETERS = ['words', 'speaker', 'outlet', 'from', 'to'] as const;
/** The server's limit. */
const MAX_RESULTS = 200;

/** Everything that was written, said, promised or done, by its words, and by whose, where and when. */
export function Search() {
  const [filters, change] = useFilters();
  const asked = Object.fromEntries([...SEARCH_PARAMETERS, 'kind'].map((name) => [name, filters[name]]));
  const asks = SEARCH_PARAMETERS.some((name) => filters[name] !== undefined);
  const { data, error, isFetching } = useQuery({
    ...searchQuery({ ...asked, limit: MAX_RESULTS }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const outlets = useQuery(settingsQuery()).data?.outlets ?? [];
  // What is wrong with what was typed is said beside it; anything else is the page's trouble.
  if (error !== null && !(error instanceof Refusal && error.problem.status < 500)) throw error;
  return (
    <Page title="Search">
      <SearchForm
        key={JSON.stringify(asked)}
        filters={filters}
        outlets={outlets.map(({ name }) => name)}
        onSearch={change}
      />
      <p role={error === null ? 'status' : 'alert'} className={error === null ? styles.count : styles.problem}>
        {error !== null
          ? error.message
          : asks && data !== undefined
            ? told(data.count, data.hits.length, data.more)
            : ''}
      </p>
      {!asks || data?.count === 0 ? <SyntaxHelp none={asks} /> : null}
      {asks && data === undefined && isFetching ? <Loading /> : null}
      {asks && error === null && data !== undefined ? (
        <ol className={styles.hits}>
          {data.hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`}>
              <HitEntry hit={hit} />
            </li>
          ))}
        </ol>
      ) : null}
    </Page>
  );
}

function told(count: number, shown: number, more: boolean): string {
  if (count === 0) return 'Nothing has that in it.';
  const found = `${more ? 'More than ' : ''}${count.toLocaleString('en')} found`;
  return shown < count ? `${found}; the best ${shown} are shown. Say more to see others.` : `${found}.`;
}
