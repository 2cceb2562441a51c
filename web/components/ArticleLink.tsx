import { Link } from '@tanstack/react-router';
import type { ArticleRef } from '../../src/record/views/words.ts';
import styles from './ArticleLink.module.css';
import { dayShown } from './days.ts';

/** Outlet and day, as a link to the passage in its article. */
export function ArticleLink({ where, finding }: { readonly where: ArticleRef; readonly finding?: string | null }) {
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
