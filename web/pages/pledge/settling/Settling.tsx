import { Link } from '@tanstack/react-router';
import { settlingOf, webAddress } from '../../../../src/record/pledges/settling.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import styles from './Settling.module.css';

/** Which documents or events would decide a pledge, and searches for them: in the record, and as links that a person may open. */
export function Settling({ pledge }: { readonly pledge: PledgeRead }) {
  const { deciding, searches } = settlingOf(pledge);
  return (
    <div className={styles.settling}>
      <ul className={styles.deciding}>
        {deciding.map(({ what, because }) => (
          <li key={what}>
            {what} <span className={styles.because}>{because}</span>
          </li>
        ))}
      </ul>
      {searches.length === 0 ? null : (
        <div>
          <h3 className={styles.heading}>Search for it</h3>
          <ul className={styles.searches}>
            {searches.map((search) => (
              <li key={search.words}>
                <span className={styles.label}>{search.label}</span>{' '}
                <Link to="/search" search={{ words: search.words }}>
                  in this record<span className="unseen">: {search.words}</span>
                </Link>
                {' · '}
                <a href={webAddress(search)} target="_blank" rel="noopener noreferrer">
                  on the web<span className="unseen">: {search.words}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
