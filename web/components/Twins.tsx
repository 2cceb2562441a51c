import { Link } from '@tanstack/react-router';
import { twinStands } from '../../src/record/pledges/twins.ts';
import type { Twin } from '../../src/record/views/pledges.ts';
import styles from './Twins.module.css';

/** Pledges that may be the same and stand otherwise: what is told of one is not to be told of the other without them. */
export function Twins({ twins }: { readonly twins: readonly Twin[] }) {
  const today = new Date().toISOString();
  return twins.map((twin) => {
    const stands = twinStands(twin, today);
    return stands === null ? null : (
      <span key={twin.item} className={styles.twin}>
        May be the same as{' '}
        <Link to="/pledges/$id" params={{ id: twin.item }}>
          {twin.label}
        </Link>
        , which {stands}.
      </span>
    );
  });
}
