import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { articlesQuery, settingsQuery } from '../../api/queries.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Select } from '../../components/Field.tsx';
import { counted } from '../../components/kinds.ts';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import styles from './Articles.module.css';

/** Pixels of a row with a title on one line. */
const DEFAULT_ROW_HEIGHT = 73;

/** All articles of the record, the newest first. */
export function Articles() {
  const [filters, change] = useFilters();
  const { outlet } = filters;
  const waiting = filters['waiting'] === 'true';
  const query = useInfiniteQuery(articlesQuery({ outlet, waiting: waiting ? 'true' : undefined, limit: 200 }));
  const { items, count, pending, more } = useInfiniteList(query);
  const outlets = useQuery(settingsQuery()).data?.outlets ?? [];
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
      {pending ? <Loading /> : null}
      {!pending && items.length === 0 ? (
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
      {items.length > 0 ? (
        <>
          <p className={styles.count} role="status">
            {count === null ? `more than ${items.length}` : counted(count, 'article')}
          </p>
          <VirtualList
            items={items}
            keyOf={({ article }) => article}
            total={count}
            usual={DEFAULT_ROW_HEIGHT}
            more={more}
            className={styles.list}
          >
            {(article) => <ArticleRow article={article} />}
          </VirtualList>
        </>
      ) : null}
    </Page>
  );
}
