import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { proposedEvidenceQuery, reviewQuery } from '../../api/queries.ts';
import { KIND } from '../../components/kinds.ts';
import { PublishHint } from './PublishHint.tsx';
import styles from './Start.module.css';

/** What can wait until a pledge uses it. */
const LATER = ['statement', 'action', 'quantity', 'entity'] as const;

/** What waits for somebody to look at it, and the way in. */
export function ReviewCard({ waiting, joins }: { readonly waiting: number; readonly joins: number }) {
  const { data } = useQuery(reviewQuery({ limit: 1 }));
  const pledges = data?.waiting.pledge ?? 0;
  const evidence = useQuery(proposedEvidenceQuery({ limit: 1 })).data?.count ?? 0;
  return (
    <section className={styles.waits} aria-labelledby="waits">
      <div className={styles.sectionHead}>
        <h2 id="waits">Waits for review</h2>
      </div>
      {waiting === 0 ? (
        <p className={styles.hint}>Nothing: everything that was read is decided on.</p>
      ) : (
        <>
          <Link to="/review" className={styles.way}>
            <span className={styles.number}>{data === undefined ? '…' : pledges.toLocaleString('en')}</span>
            <span>{pledges === 1 ? 'wording of a pledge' : 'wordings of pledges'}: begin the review →</span>
          </Link>
          <p className={styles.hint}>
            One decision is for all wordings of a pledge, and for what it uses. These can wait:
          </p>
          <ul className={styles.kinds}>
            {LATER.map((kind) => (
              <li key={kind}>
                <Link to="/review" search={{ kind }} className={styles.kind}>
                  {KIND[kind].many}
                </Link>
                <span>{data === undefined ? '' : (data.waiting[kind] ?? 0).toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {evidence === 0 ? null : (
        <>
          <h3 className={styles.sub}>Evidence to confirm</h3>
          <p className={styles.hint}>
            What may have become of a pledge.{' '}
            <Link to="/review" search={{ lane: 'evidence' }}>
              Look at {evidence === 1 ? 'it' : `all ${evidence.toLocaleString('en')}`}
            </Link>
          </p>
        </>
      )}
      {joins === 0 ? null : (
        <>
          <h3 className={styles.sub}>Joins to confirm</h3>
          <p className={styles.hint}>
            Names, statements and acts that may be one and the same.{' '}
            <Link to="/review" search={{ lane: 'joins' }}>
              Look at {joins === 1 ? 'it' : `all ${joins.toLocaleString('en')}`}
            </Link>
          </p>
        </>
      )}
      <PublishHint />
    </section>
  );
}
