import { Link } from '@tanstack/react-router';
import type { FindingInContext } from '../../src/server/contract/findings.ts';
import { dayShown } from './days.ts';
import styles from './Quote.module.css';

/** The exact words of a finding, with the words around them dimmed, and where they stand. */
export function Quote({
  finding,
  context = true,
  size = 'plain',
}: {
  readonly finding: Pick<FindingInContext, 'id' | 'exact' | 'context' | 'where'>;
  /** Whether the words around are shown. */
  readonly context?: boolean;
  readonly size?: 'plain' | 'large';
}) {
  const around = context ? finding.context : null;
  return (
    <figure className={size === 'large' ? styles.large : styles.quote}>
      <blockquote>
        {around ? <span className={styles.around}>{around.prefix}</span> : null}
        <mark>{around?.exact ?? finding.exact}</mark>
        {around ? <span className={styles.around}>{around.suffix}</span> : null}
      </blockquote>
      <figcaption>
        <Where where={finding.where} finding={finding.id} />
      </figcaption>
    </figure>
  );
}

/** Outlet and day, as a link to the passage in its article. */
export function Where({
  where,
  finding,
}: {
  readonly where: FindingInContext['where'];
  readonly finding?: string | null;
}) {
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
