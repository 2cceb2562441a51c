import { useQuery } from '@tanstack/react-query';
import type { Difference } from '../../../src/record/views/items.ts';
import { findingQuery } from '../../api/queries.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { WordDiff } from '../../components/WordDiff.tsx';
import styles from './DifferenceEntry.module.css';

/** Two quotations of the same words: whole, with what only one of them has marked. */
export function Quotations({ a, b }: Pick<Difference, 'a' | 'b'>) {
  const first = useQuery(findingQuery(a.finding));
  const second = useQuery(findingQuery(b.finding));
  // Until the whole is there, the words on which they part.
  const whole = first.data !== undefined && second.data !== undefined;
  const words = [first.data?.exact, second.data?.exact] as const;
  return (
    <div className={styles.sides}>
      {[a, b].map((side, i) => {
        const [own, other] = i === 0 ? words : [words[1], words[0]];
        return (
          <figure key={side.finding} className={styles.side}>
            <blockquote className={styles.quoted}>
              {whole && own !== undefined && other !== undefined ? (
                <WordDiff words={own} from={other} />
              ) : (
                <mark>{side.words}</mark>
              )}
            </blockquote>
            <figcaption className={styles.where}>
              <ArticleLink where={side} finding={side.finding} />
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
