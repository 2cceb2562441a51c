import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PledgeRow } from '../../../src/record/views/pledges.ts';
import { get } from '../../api/client.ts';
import { settingsQuery } from '../../api/queries.ts';
import { dayShown } from '../../components/days.ts';
import { Sentence, whoseWords } from '../../components/Sentence.tsx';
import { evidenceShown, Status } from '../../components/Status.tsx';
import styles from './Start.module.css';

/** Pledges whose evidence changed last; as long as there is none, those that could have some. */
export function ChangedPledges({ moved }: { readonly moved: readonly PledgeRow[] }) {
  const none = moved.length === 0;
  const { data: newest } = useQuery({
    queryKey: ['pledges', 'to follow'],
    queryFn: ({ signal }) => get<{ items: PledgeRow[] }>('/pledges?limit=5', signal),
    enabled: none,
  });
  const shown = none ? (newest?.items ?? []) : moved;
  return (
    <section className={styles.pledges} aria-labelledby="moved">
      <div className={styles.sectionHead}>
        <h2 id="moved">{none ? 'Pledges to follow' : 'Pledges that moved'}</h2>
        <Link to="/pledges">All pledges</Link>
      </div>
      {none ? (
        <p className={styles.hint}>
          No evidence is linked yet. Open a pledge and lay beside it what was done: then it is told here whenever that
          changes.
        </p>
      ) : null}
      <ul>
        {shown.map((pledge) => (
          <Pledge key={pledge.id} pledge={pledge} showStatus={!none} />
        ))}
      </ul>
    </section>
  );
}

function Pledge({ pledge, showStatus }: { readonly pledge: PledgeRow; readonly showStatus: boolean }) {
  const { id, title, sentence, deadline, evidence, moved, status, where } = pledge;
  const { data } = useQuery(settingsQuery());
  return (
    <li className={styles.pledge}>
      <p className={styles.kicker}>
        <b>{whoseWords(sentence, where.outlet)}</b>
        <span>{where.published === null ? null : dayShown(where.published)}</span>
      </p>
      <h3 className={styles.wording}>
        <Link to="/pledges/$id" params={{ id }} className={styles.link}>
          {title ?? <Sentence sentence={sentence} />}
        </Link>
      </h3>
      <p className={styles.found}>
        {data === undefined || (!showStatus && status === null) ? null : (
          <Status {...evidenceShown(status, data.vocabulary)} />
        )}
        {deadline === null ? null : <span>{dueShown(deadline)}</span>}
        {showStatus ? (
          <span>
            {evidence} {evidence === 1 ? 'piece' : 'pieces'} of evidence
            {moved === null ? '' : `, last linked ${dayShown(moved)}`}
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** A deadline is missed when its last day is over. */
function dueShown({ exact, from, to }: NonNullable<PledgeRow['deadline']>): string {
  const day = to ?? from;
  return day === null ? exact : `by ${dayShown(day)}`;
}
