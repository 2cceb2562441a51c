import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { articleQuery } from '../../api/queries.ts';
import { Loading } from '../../components/Empty.tsx';
import { useTitle } from '../../components/Page.tsx';
import { ArticleHeader, type View } from './ArticleHeader.tsx';
import { Original } from './Original.tsx';
import { Reading } from './Reading.tsx';
import styles from './ReadingDesk.module.css';
import { Versions } from './Versions.tsx';

const route = getRouteApi('/articles/$id');

/** An article as it is read: its text with what was found in it, its original, its versions. */
export function ReadingDesk() {
  const { id } = route.useParams();
  return (
    <Suspense fallback={<Loading />}>
      <Desk key={id} id={id} />
    </Suspense>
  );
}

function Desk({ id }: { readonly id: string }) {
  const { data: article } = useSuspenseQuery(articleQuery(id));
  const search = route.useSearch();
  const view = viewOf(search['view']);
  const version = Number(search['version']);
  useTitle(article.title ?? article.article);
  const titled = view === 'text' && article.paragraphs.some(({ role }) => role === 'title');
  return (
    <div className={styles.desk} data-view={view}>
      <ArticleHeader article={article} view={view} titled={titled} />
      {view === 'text' ? <Reading article={article} /> : null}
      {view === 'original' ? <Original article={article} version={version > 0 ? version : null} /> : null}
      {view === 'versions' ? <Versions article={article} /> : null}
    </div>
  );
}

function viewOf(view: string | undefined): View {
  return view === 'original' || view === 'versions' ? view : 'text';
}
