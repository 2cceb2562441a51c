import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { articlesQuery, settingsQuery } from '../../api/queries.ts';
import { Empty, Loading } from '../../parts/Empty.tsx';
import { Select } from '../../parts/Field.tsx';
import { counted } from '../../parts/kinds.ts';
import { Page } from '../../parts/Page.tsx';
import { useFilters } from '../../parts/use-filters.ts';
import { ArticleList } from './ArticleList.tsx';
import styles from './Articles.module.css';

/** All articles of the record, the newest first. */
export function Articles() {
  const [filters, change] = useFilters();
  const { outlet } = filters;
  const waiting = filters['waiting'] === 'true';
  const query = useInfiniteQuery(articlesQuery({ outlet, waiting: waiting ? 'true' : undefined, limit: 200 }));
  const outlets = useQuery(settingsQuery()).data?.outlets ?? [];
  if (query.isError) throw query.error;
  const pages = query.data?.pages ?? [];
  const articles = pages.flatMap(({ items }) => items);
  const count = pages[0]?.count ?? null;
  const told =
    count === null
      ? query.hasNextPage
        ? `more than ${articles.length}`
        : counted(articles.length, 'article')
      : counted(count, 'article');
  return (
    <Page
      title="Articles"
      actions={
        <search className={styles.filters}>
          <Select aria-label="Outlet" value={outlet ?? ''} onChange={(event) => change({ outlet: event.target.value })}>
            <option value="">all outlets</option>
            {outlets.map(({ name, articles: of }) => (
              <option key={name} value={name}>
                {name} ({of})
              </option>
            ))}
          </Select>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={waiting}
              onChange={(event) => change({ waiting: event.target.checked ? 'true' : undefined })}
            />
            only with something to decide
          </label>
        </search>
      }
    >
      {query.isPending ? <Loading /> : null}
      {query.isSuccess && articles.length === 0 ? (
        <Empty>
          {outlet === undefined && !waiting ? (
            <p>
              There is no article in this record yet. <Link to="/import">Add some</Link>.
            </p>
          ) : (
            <p>No article is like that.</p>
          )}
        </Empty>
      ) : null}
      {articles.length > 0 ? (
        <>
          <p className={styles.count} role="status">
            {told}
          </p>
          <ArticleList
            articles={articles}
            total={count}
            more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null}
          />
        </>
      ) : null}
    </Page>
  );
}
