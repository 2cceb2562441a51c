import { Link } from '@tanstack/react-router';
import type { Difference } from '../../../src/record/views/items.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { pathOf } from '../../components/kinds.ts';
import { ASPECT } from './aspects.ts';
import styles from './DifferenceEntry.module.css';
import { Quotations } from './Quotations.tsx';

/** Where two reports of one thing part: both side by side, each with where it stands. */
export function DifferenceEntry({ difference }: { readonly difference: Difference }) {
  const { item, label, aspect, what, a, b } = difference;
  return (
    <article className={styles.entry}>
      <header className={styles.head}>
        <p className={styles.aspect}>{ASPECT[aspect]}</p>
        <h2 className={styles.label}>
          <Link to={pathOf(item)}>{label}</Link>
        </h2>
        <p className={styles.what}>{what}</p>
      </header>
      {aspect === 'wording' ? (
        <Quotations a={a} b={b} />
      ) : (
        <div className={styles.sides}>
          {[a, b].map((side) => (
            <figure key={side.finding} className={styles.side}>
              <p className={styles.words} data-aspect={aspect}>
                {side.words}
              </p>
              <figcaption className={styles.where}>
                <ArticleLink where={side} finding={side.finding} />
              </figcaption>
            </figure>
          ))}
        </div>
      )}
    </article>
  );
}
