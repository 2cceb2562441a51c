import { Link } from '@tanstack/react-router';
import type { Twin, Vocabulary } from '../../src/record/views/pledges.ts';
import { evidenceShown } from './Status.tsx';
import styles from './Twins.module.css';

/** Pledges that may be the same and stand otherwise: what is told of one is not to be told of the other without them. */
export function Twins({
  twins,
  vocabulary,
}: {
  readonly twins: readonly Twin[];
  readonly vocabulary: Pick<Vocabulary, 'values'>;
}) {
  const today = new Date().toISOString().slice(0, 10);
  return twins.map((twin) => {
    const stands = standsHow(twin, vocabulary, today);
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

/** How a twin stands; null where it says nothing that matters yet. */
function standsHow(
  { status, fulfilled, due }: Twin,
  vocabulary: Pick<Vocabulary, 'values'>,
  today: string,
): string | null {
  if (status !== null) return `is assessed: ${evidenceShown(status, vocabulary).label}`;
  if (fulfilled) return 'has a deed linked that fulfils it';
  return due !== null && due < today ? 'is past its deadline' : null;
}
