import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../../src/record/views/findings.ts';
import type { JoinPage } from '../../../src/record/views/items.ts';
import { get } from '../../api/client.ts';
import { articleQuery, proposedEvidenceQuery } from '../../api/queries.ts';
import { KIND } from '../../components/kinds.ts';
import { EVERYTHING, WARNINGS } from './asked.ts';
import styles from './Review.module.css';
import { type Counts, totalOf } from './use-waiting.ts';

/** In the order of the queue: what the record is for first. */
const KINDS: readonly Finding['kind'][] = ['pledge', 'statement', 'action', 'quantity', 'entity'];

/** What is reviewed: all that waits, one kind of it, proposed evidence or joins; by somebody who sees what others decided, or doesn't. */
export function Lanes({
  counts,
  kind,
  article,
  evidence,
  joins,
  bulk,
  blind,
}: {
  readonly counts: Counts | null;
  readonly kind: string | undefined;
  readonly article: string | undefined;
  readonly evidence: boolean;
  readonly joins: boolean;
  readonly bulk: boolean;
  readonly blind: boolean;
}) {
  const { data: proposed } = useQuery({
    queryKey: ['joins', 'count'],
    queryFn: ({ signal }) => get<JoinPage>('/joins?limit=1', signal),
  });
  const { data: proposedEvidence } = useQuery(proposedEvidenceQuery({ limit: 1 }));
  // Elsewhere than in a lane of findings no kind is the one that is looked at.
  const apart = evidence || joins || bulk;
  const kept = { ...(article ? { article } : {}), ...(blind ? { blind: '1' } : {}) };
  const list = useRef<HTMLUListElement>(null);
  // On a narrow screen the list is scrolled: the lane that one is in is to be seen.
  const known = counts !== null && proposed !== undefined && proposedEvidence !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts that come make the list wider
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [kind, joins, evidence, known]);
  return (
    <div className={styles.filters}>
      <nav aria-label="What is reviewed">
        <ul ref={list} className={styles.lanes}>
          {blind ? (
            <li>
              <Lane label="All" count={counts && totalOf(counts)} search={kept} now={!apart && kind === undefined} />
            </li>
          ) : (
            <li>
              <Lane
                label="Pledges"
                count={counts && (counts.pledge ?? 0)}
                search={kept}
                now={!apart && (kind === undefined || kind === 'pledge')}
              />
            </li>
          )}
          {blind ? null : (
            <li>
              <Lane
                label="Evidence"
                count={proposedEvidence?.count ?? null}
                search={{ lane: 'evidence' }}
                now={evidence}
              />
            </li>
          )}
          {blind ? null : (
            <li>
              <Lane
                label="Warnings, orders"
                count={null}
                search={{ ...kept, kind: WARNINGS }}
                now={!apart && kind === WARNINGS}
              />
            </li>
          )}
          {KINDS.filter((each) => blind || each !== 'pledge').map((each) => (
            <li key={each}>
              <Lane
                label={capital(KIND[each].many)}
                count={counts && (counts[each] ?? 0)}
                search={{ ...kept, kind: each }}
                now={!apart && kind === each}
              />
            </li>
          ))}
          {blind ? null : (
            <li>
              <Lane
                label="All"
                count={counts && totalOf(counts)}
                search={{ ...kept, kind: EVERYTHING }}
                now={!apart && kind === EVERYTHING}
              />
            </li>
          )}
          <li className={styles.apart}>
            <Lane label="Joins" count={proposed?.count ?? null} search={{ lane: 'joins' }} now={joins} />
          </li>
          <li>
            <Lane label="Many at once" count={null} search={{ lane: 'bulk' }} now={bulk} />
          </li>
        </ul>
      </nav>
      {apart ? null : (
        <Link
          to="/review"
          search={{ ...(kind ? { kind } : {}), ...(article ? { article } : {}), ...(blind ? {} : { blind: '1' }) }}
          className={styles.blind}
          data-on={blind}
          role="switch"
          aria-checked={blind}
        >
          Blind
        </Link>
      )}
      {article ? (
        <OneArticle id={article} search={{ ...(kind ? { kind } : {}), ...(blind ? { blind: '1' } : {}) }} />
      ) : null}
    </div>
  );
}

function Lane({
  label,
  count,
  search,
  now,
}: {
  readonly label: string;
  readonly count: number | null;
  readonly search: Readonly<Record<string, string>>;
  readonly now: boolean;
}) {
  return (
    <Link
      to="/review"
      search={search}
      className={styles.lane}
      activeOptions={{ exact: true }}
      {...(now ? { 'aria-current': 'page' as const } : { 'aria-current': undefined })}
    >
      {label}
      <span className={styles.count}>{count === null ? '' : count.toLocaleString('en')}</span>
    </Link>
  );
}

function OneArticle({ id, search }: { readonly id: string; readonly search: Readonly<Record<string, string>> }) {
  const { data } = useQuery(articleQuery(id));
  return (
    <p className={styles.article}>
      Only from{' '}
      <Link to="/articles/$id" params={{ id }}>
        {data?.title ?? id}
      </Link>
      <Link to="/review" search={search} className={styles.off}>
        show all
      </Link>
    </p>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
