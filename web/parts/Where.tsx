import { Link } from '@tanstack/react-router';
import type { Standpoint } from '../../src/record/views/words.ts';
import { dayShown } from './days.ts';
import styles from './Where.module.css';

/** Outlet and day, as a link to the passage in its article. */
export function Where({ where, finding }: { readonly where: Standpoint; readonly finding?: string | null }) {
  return (
    <Link
      to="/articles/$id"
      params={{ id: where.article }}
      {...(finding ? { hash: finding } : {})}
      className={styles.where}
    >
      {[where.outlet ?? where.title ?? where.article, where.published && dayShown(where.published)]
        .filter(Boolean)
        .join(', ')}
    </Link>
  );
}
