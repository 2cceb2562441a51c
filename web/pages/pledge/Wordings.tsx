import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { dayShown } from '../../components/days.ts';
import { Verdict } from '../../components/Kind.tsx';
import { Sentence, whoseWords } from '../../components/Sentence.tsx';
import { WordDiff } from '../../components/WordDiff.tsx';
import styles from './Wordings.module.css';

/** All who put it into words, the oldest first; in each, the words that the first did not have are marked. */
export function Wordings({ wordings }: { readonly wordings: readonly FindingInContext[] }) {
  const first = wordings[0];
  if (first === undefined) return null;
  return (
    <>
      {wordings.length === 1 ? null : (
        <p className={styles.legend}>
          <mark>Marked</mark> is what the first wording does not say.
        </p>
      )}
      <ol className={styles.wordings} id="wordings">
        {wordings.map((finding, i) => (
          <li key={finding.id} id={finding.id} className={styles.wording}>
            <p className={styles.when}>
              {dayShown(finding.where.published)}
              <span className={styles.who}>{whoseWords(finding.sentence, finding.where.outlet)}</span>
            </p>
            <div>
              <blockquote className={styles.words}>
                {i === 0 ? (
                  <Sentence sentence={finding.sentence} />
                ) : (
                  <WordDiff words={finding.sentence.text} from={first.sentence.text} />
                )}
              </blockquote>
              <p className={styles.meta}>
                <ArticleLink where={finding.where} finding={finding.id} />
                <Verdict verdict={finding.verdict} />
                {finding.date === null || finding.date.exact === first.date?.exact ? null : (
                  <span>due “{finding.date.exact}”</span>
                )}
                {finding.figure === null || finding.figure.exact === first.figure?.exact ? null : (
                  <span>amount “{finding.figure.exact}”</span>
                )}
                {finding.joined?.why ? <span>taken for the same: {finding.joined.why}</span> : null}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
