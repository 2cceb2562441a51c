import { Link } from '@tanstack/react-router';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { ArticleLink } from '../../../components/ArticleLink.tsx';
import { SIGNS } from '../../../components/relation-signs.ts';
import { evidenceShown, Status } from '../../../components/Status.tsx';
import type { Details } from './details.ts';
import styles from './MomentList.module.css';
import { MomentWords } from './MomentWords.tsx';
import { type Moment, whenShown } from './when.ts';
import { isWorded, whatShown, whoShown } from './words.ts';

const SIDE = { said: 'Said', done: 'Done', mark: '' } as const;

/** The same as the picture, in the same order, as a list: for screen readers, for print, for whoever likes lists. */
export function MomentList({
  moments,
  detailsOf,
  vocabulary,
}: {
  readonly moments: readonly Moment[];
  readonly detailsOf: (moment: Moment) => Details;
  readonly vocabulary: PledgeRead['vocabulary'];
}) {
  return (
    <ol className={styles.list}>
      {moments.map((moment) => {
        const details = detailsOf(moment);
        const { link, assessment } = details;
        const { relation, where, finding, side } = moment;
        return (
          <li key={moment.id} data-side={side} data-proposed={details.proposal !== null || undefined}>
            <span className={styles.when}>{whenShown(moment)}</span>
            <span className={styles.what}>
              {SIDE[side] === '' ? null : <strong>{SIDE[side]}</strong>}{' '}
              {relation === null ? null : <span aria-hidden="true">{SIGNS[relation]} </span>}
              {whatShown(moment, details)}
            </span>
            <div className={styles.moment}>
              {moment.what === 'assessment' ? (
                <a href={`#${moment.id}`}>
                  <Status {...evidenceShown(assessment, vocabulary)} />
                </a>
              ) : (
                <p className={isWorded(moment) ? styles.words : styles.plain}>
                  <MomentWords moment={moment} />
                </p>
              )}
              <p className={styles.meta}>
                {whoShown(moment) || assessment?.by}
                {where === null ? null : (
                  <>
                    {whoShown(moment) === '' ? '' : ' · '}
                    <ArticleLink where={where} finding={finding} />
                  </>
                )}
              </p>
              {link === null ? null : (
                <p className={styles.meta}>
                  <Link to="/history" search={{ subject: link.id }}>
                    {link.by}
                  </Link>
                  : {link.why}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
