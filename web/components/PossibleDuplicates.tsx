import { Link } from '@tanstack/react-router';
import { duplicateStatus } from '../../src/record/pledges/possible-duplicates.ts';
import type { PossibleDuplicate } from '../../src/record/views/pledges.ts';
import styles from './PossibleDuplicates.module.css';

/** Pledges that may be the same and stand otherwise: what is told of one is not to be told of the other without them. */
export function PossibleDuplicates({
  possibleDuplicates,
}: {
  readonly possibleDuplicates: readonly PossibleDuplicate[];
}) {
  const today = new Date().toISOString();
  return possibleDuplicates.map((duplicate) => {
    const stands = duplicateStatus(duplicate, today);
    return stands === null ? null : (
      <span key={duplicate.item} className={styles.duplicate}>
        May be the same as{' '}
        <Link to="/pledges/$id" params={{ id: duplicate.item }}>
          {duplicate.label}
        </Link>
        , which {stands}.
      </span>
    );
  });
}
