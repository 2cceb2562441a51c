import type { ReactNode } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { KIND } from '../../components/kinds.ts';
import styles from './KindBar.module.css';
import { KINDS } from './kinds-shown.ts';

/** Which kinds of findings are shown; how many there are, and how their words are marked. */
export function KindBar({
  counts,
  shown,
  toggle,
  children,
}: {
  readonly counts: ArticleRead['counts'];
  readonly shown: ReadonlySet<Finding['kind']>;
  readonly toggle: (kind: Finding['kind']) => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <fieldset className={styles.kinds}>
        <legend className="unseen">Show</legend>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={shown.has(kind)}
            onClick={() => toggle(kind)}
          >
            <span className={styles.sample} data-kind={kind} aria-hidden="true">
              Aa
            </span>
            {KIND[kind].many} <span className={styles.count}>{(counts[kind] ?? 0).toLocaleString('en')}</span>
          </button>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
