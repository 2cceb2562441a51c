import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { frontPageQuery } from '../../api/queries.ts';
import { Loading } from '../../components/Empty.tsx';
import { useTitle } from '../../components/Page.tsx';
import { FrontPage } from './FrontPage.tsx';
import { GetStarted } from './GetStarted.tsx';

/** The first page: what there is to read and to do; on an empty record, how to begin. */
export function Start() {
  useTitle('saydo');
  return (
    <Suspense fallback={<Loading />}>
      <Content />
    </Suspense>
  );
}

function Content() {
  const { data } = useSuspenseQuery(frontPageQuery());
  return data.articles === 0 ? <GetStarted /> : <FrontPage page={data} />;
}
