import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ArticleRead, ArticleRow } from '../../../src/record/views/articles.ts';
import { articleQuery, articlesQuery } from '../../api/queries.ts';
import { dayShown, instantShown } from '../../components/days.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import styles from './ChangedCaptures.module.css';

const keyOf = ({ article }: ArticleRow) => article;

/** Articles that were changed after they were first captured, and the words that changed. */
export function ChangedCaptures() {
  const { items, pending, more } = useInfiniteList(useInfiniteQuery(articlesQuery({ changed: true, limit: 200 })));
  const changed = useMemo(() => items.filter(({ versions }) => versions > 1), [items]);
  const looking = more !== null && changed.length < 20;
  useEffect(() => {
    if (looking) more?.();
  }, [looking, more]);
  if (pending) return <Loading />;
  if (changed.length === 0 && !looking)
    return (
      <Empty>
        <p>No article has changed since it came in. Where one is added again and reads otherwise, it stands here.</p>
      </Empty>
    );
  return (
    <VirtualList items={changed} keyOf={keyOf} total={null} usual={180} more={more} label="Changed articles">
      {(article) => <Changed article={article} />}
    </VirtualList>
  );
}

function Changed({ article: { article, title, outlet, day, versions } }: { readonly article: ArticleRow }) {
  const { data } = useQuery(articleQuery(article));
  return (
    <article className={styles.changed}>
      <h2 className={styles.title}>
        <Link to="/articles/$id" params={{ id: article }}>
          {title ?? article}
        </Link>
      </h2>
      <p className={styles.meta}>{[outlet, dayShown(day), `${versions} captures`].filter(Boolean).join(' · ')}</p>
      {data?.captures
        .filter(({ changes, version }) => version > 1 || changes.length > 0)
        .map((capture) => (
          <Capture key={capture.version} capture={capture} />
        ))}
    </article>
  );
}

function Capture({
  capture: { version, fetched, added, changes, lost },
}: {
  readonly capture: ArticleRead['captures'][number];
}) {
  return (
    <section className={styles.capture}>
      <h3 className={styles.version}>
        Capture {version} <span className={styles.meta}>{instantShown(fetched ?? added)}</span>
      </h3>
      {changes.length === 0 ? (
        <p className={styles.meta}>Its words are the same.</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map(({ before, removed, added: put, after }) => (
            <li key={`${before} ${removed} ${put}`}>
              <span className={styles.around}>…{before}</span>
              {removed === '' ? null : <del>{removed}</del>}
              {put === '' ? null : <ins>{put}</ins>}
              <span className={styles.around}>{after}…</span>
            </li>
          ))}
        </ul>
      )}
      {lost.length === 0 ? null : (
        <p className={styles.meta}>
          {lost.length === 1
            ? 'One finding no longer has its words'
            : `${lost.length} findings no longer have their words`}{' '}
          in it: {lost.join(', ')}
        </p>
      )}
    </section>
  );
}
