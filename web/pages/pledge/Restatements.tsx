import { Link } from '@tanstack/react-router';
import { weakeningInWords } from '../../../src/record/pledges/restatement.ts';
import type { PledgeRead } from '../../../src/record/views/pledges.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { dayShown } from '../../components/days.ts';
import { changedWords, sameSpoken } from '../../text/word-diff.ts';
import styles from './Restatements.module.css';

/** Later wordings that may ask less of whoever pledged, as the machine proposes: why, and word by word. */
export function Restatements({ pledge }: { readonly pledge: PledgeRead }) {
  const { restatements, id } = pledge;
  if (restatements.length === 0) return null;
  return (
    <section className={styles.restatements} aria-labelledby="weaker">
      <h3 id="weaker" className={styles.heading}>
        May ask less than before
      </h3>
      <p className={styles.about}>
        Found by the machine, and for a person to judge. <del>Struck</del> stood in the earlier wording,{' '}
        <ins>underlined</ins> stands in the later.
      </p>
      <ol>
        {restatements.map(({ finding, item, sentence, where, of, weaker }) => (
          <li key={`${of.finding} ${finding}`} className={styles.restated}>
            <p className={styles.when}>
              {dayShown(of.where.published)} to {dayShown(where.published)}
            </p>
            <div>
              <blockquote className={styles.words}>
                <Changed before={of.sentence.text} after={sentence.text} />
              </blockquote>
              <ul className={styles.why}>
                {weaker.map((each) => (
                  <li key={each.what}>{weakeningInWords(each)}</li>
                ))}
              </ul>
              <p className={styles.about}>
                <ArticleLink where={where} finding={finding} />
                {item === id ? null : (
                  <>
                    {', in what may be the same pledge: '}
                    <Link to="/pledges/$id" params={{ id: item }}>
                      {item}
                    </Link>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changed({ before, after }: { readonly before: string; readonly after: string }) {
  let at = 0;
  return changedWords(before, after, sameSpoken).map(({ side, text }) => {
    const key = at++;
    if (side === 'both') return <span key={key}>{text}</span>;
    return side === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
  });
}
