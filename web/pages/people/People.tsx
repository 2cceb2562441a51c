import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ItemRow } from '../../../src/record/views/findings.ts';
import type { Join } from '../../../src/record/views/items.ts';
import { entitiesQuery, joinsQuery } from '../../api/queries.ts';
import { Choices } from '../../components/Choices.tsx';
import { daysShown } from '../../components/days.ts';
import { Empty, Loading } from '../../components/Empty.tsx';
import { JoinEntry } from '../../components/joins/JoinEntry.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { useInfiniteList } from '../../components/use-infinite-list.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { WordsFilter } from '../../components/WordsFilter.tsx';
import styles from './People.module.css';

const TYPES = [
  { id: '', label: 'All' },
  { id: 'person', label: 'People' },
  { id: 'body', label: 'Public bodies' },
  { id: 'organisation', label: 'Organisations' },
  { id: 'office', label: 'Offices' },
  { id: 'instrument', label: 'Laws and treaties' },
  { id: 'place', label: 'Places' },
  { id: 'group', label: 'Groups' },
  { id: 'unnamed', label: 'Unnamed sources' },
  { id: 'joins', label: 'May be one' },
] as const;

/** Everybody and everything that has a name; and names that may be of one. */
export function People() {
  const [filters, change] = useFilters();
  const type = filters.type ?? 'person';
  return (
    <Page title="People and bodies">
      <Choices
        legend="Who is shown"
        choices={TYPES}
        value={type === 'all' ? '' : type}
        onChange={(id) => change({ type: id === 'person' ? undefined : id === '' ? 'all' : id })}
      />
      {type === 'joins' ? (
        <MayBeOne />
      ) : (
        <Named type={type === 'all' ? undefined : type} words={filters.words} onWords={(words) => change({ words })} />
      )}
    </Page>
  );
}

const keyOf = ({ id }: ItemRow | Join) => id;

function Named({
  type,
  words,
  onWords,
}: {
  readonly type: string | undefined;
  readonly words: string | undefined;
  readonly onWords: (words: string | undefined) => void;
}) {
  const query = useInfiniteQuery({ ...entitiesQuery({ type, words, limit: 100 }), placeholderData: keepPreviousData });
  const { items, count, pending, more } = useInfiniteList(query);
  return (
    <>
      <search className={styles.search}>
        <WordsFilter label="Name" words={words ?? ''} onChange={onWords} />
        <span role="status" className={styles.count}>
          {pending
            ? ''
            : count === null
              ? `more than ${items.length.toLocaleString('en')}, those in most articles first`
              : count === 1
                ? '1 name'
                : `${count.toLocaleString('en')} names, those in most articles first`}
        </span>
      </search>
      {pending ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty>
          <p>
            {words === undefined
              ? 'Nobody of this kind is named yet. People and bodies come in with the articles that name them.'
              : 'Nobody of this kind has such a name.'}
          </p>
        </Empty>
      ) : (
        <VirtualList
          items={items}
          keyOf={keyOf}
          total={count}
          usual={62}
          more={more}
          label="Names"
          className={styles.list}
        >
          {(row) => <Entry row={row} />}
        </VirtualList>
      )}
    </>
  );
}

function Entry({ row: { id, label, form, members, first, last, outlets } }: { readonly row: ItemRow }) {
  return (
    <div className={styles.entry}>
      <p className={styles.name}>
        <Link to="/people/$id" params={{ id }}>
          {label}
        </Link>
      </p>
      <p className={styles.form}>{form}</p>
      <p className={styles.members}>{members === 1 ? '1 article' : `${members.toLocaleString('en')} articles`}</p>
      <p className={styles.days}>{daysShown(first, last)}</p>
      <p className={styles.outlets}>{outlets.join(', ')}</p>
    </div>
  );
}

function MayBeOne() {
  const { items, count, pending, more } = useInfiniteList(useInfiniteQuery(joinsQuery({ kind: 'entity', limit: 50 })));
  if (pending) return <Loading />;
  if (items.length === 0)
    return (
      <Empty>
        <p>No two names wait for an answer. They come when two articles name somebody almost alike.</p>
      </Empty>
    );
  return (
    <>
      <p className={styles.about}>
        The machine thinks that these are one and is not sure. Say whether they are; what you hold apart stays apart.
      </p>
      <VirtualList items={items} keyOf={keyOf} total={count} usual={170} more={more} label="Names that may be of one">
        {(join) => <JoinEntry join={join} />}
      </VirtualList>
    </>
  );
}
