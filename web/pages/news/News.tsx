import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { newsQuery } from '../../api/queries.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { Page, Section } from '../../components/Page.tsx';
import { Flagged } from './Flagged.tsx';
import { Following } from './Following.tsx';

/** What needs a look, and what is new of what somebody follows. */
export function NewsPage() {
  return (
    <Page title="News">
      <Suspense fallback={<Loading />}>
        <NeedsALook />
      </Suspense>
      <Following />
    </Page>
  );
}

function NeedsALook() {
  const { items, count } = useSuspenseQuery(newsQuery(100)).data;
  const more = count > items.length ? ` of ${count.toLocaleString('en')}` : '';
  return (
    <Section title="Needs a look" note={count === 0 ? undefined : `${items.length.toLocaleString('en')}${more}`}>
      {items.length === 0 ? (
        <Empty>
          Nothing does. Pledges that people reviewed, assessed, linked evidence to or follow are told here when evidence
          is proposed, a deadline passes, a source is edited, or nobody has looked for long.
        </Empty>
      ) : (
        <Flagged items={items} />
      )}
    </Section>
  );
}
