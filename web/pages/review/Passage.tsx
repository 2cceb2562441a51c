import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { dayShown } from '../../components/days.ts';
import { MarkedText } from '../../components/MarkedText.tsx';
import { runsAround } from '../../components/passage-runs.ts';
import styles from './Passage.module.css';

/** The words of a finding in large type, those around it dimmed; its parts marked as the panel beside names them. */
export const Passage = memo(function Passage({ finding }: { readonly finding: FindingInContext }) {
  const { where } = finding;
  return (
    <figure className={styles.passage}>
      <figcaption>
        <span className={styles.outlet}>{where.outlet ?? 'No outlet named'}</span>
        {where.published === null ? null : (
          <time dateTime={where.published.slice(0, 10)}>{dayShown(where.published)}</time>
        )}
        <Link to="/articles/$id" params={{ id: where.article }} hash={finding.id} className={styles.title}>
          {where.title ?? where.article}
        </Link>
      </figcaption>
      <blockquote>
        <MarkedText runs={runsAround(finding)} />
      </blockquote>
    </figure>
  );
});
