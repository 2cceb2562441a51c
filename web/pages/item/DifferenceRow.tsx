import type { Difference } from '../../../src/record/views/items.ts';
import { leadOf } from '../../../src/record/wording/sentence.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import styles from './Item.module.css';

/** What two reports have differently, beside each other. */
export function DifferenceRow({ difference: { aspect, what, a, b } }: { readonly difference: Difference }) {
  return (
    <li className={styles.difference}>
      <p>
        <span className={styles.relation}>{aspect}</span> {what}
      </p>
      <div className={styles.sides}>
        {[a, b].map((side) => (
          <figure key={side.finding} className={styles.side}>
            <blockquote>{side.words}</blockquote>
            <figcaption>
              {leadOf(side.sentence)}
              {leadOf(side.sentence) === '' ? '' : ' · '}
              <ArticleLink where={side} finding={side.finding} />
            </figcaption>
          </figure>
        ))}
      </div>
    </li>
  );
}
