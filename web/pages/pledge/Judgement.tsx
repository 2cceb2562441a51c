import { Link } from '@tanstack/react-router';
import { CLARITY_SHOWN } from '../../../src/record/kinds/pledge.ts';
import type { Assessment, PledgeRead } from '../../../src/record/views/pledges.ts';
import { dayShown } from '../../components/days.ts';
import { evidenceShown, OFFICIALS, SCHEDULE, Status } from '../../components/Status.tsx';
import styles from './Judgement.module.css';

/** What somebody judges, axis by axis; an axis that was not judged is left out. */
export function Judgement({
  assessment,
  vocabulary,
  under = null,
}: {
  readonly assessment: Assessment;
  readonly vocabulary: PledgeRead['vocabulary'];
  /** Under which criteria it was made, in words. */
  readonly under?: string | null;
}) {
  const { officials, evidence, schedule, clarity, searched, settle, missing, supersededBy, why, by } = assessment;
  return (
    <div className={styles.judgement}>
      {evidence === null ? null : (
        <p>
          <Status {...evidenceShown(assessment, vocabulary)} />
        </p>
      )}
      <p className={styles.axes}>
        {[
          officials === null ? null : `Officials ${OFFICIALS[officials]}`,
          schedule === null ? null : SCHEDULE[schedule],
          clarity === null ? null : CLARITY_SHOWN[clarity],
        ]
          .filter((axis) => axis !== null)
          .join(' · ')}
      </p>
      {searched === null ? null : (
        <p className={styles.axes}>
          Searched: {searched.where}, until {dayShown(searched.until)}
        </p>
      )}
      {missing === null ? null : <p className={styles.axes}>Missing: {missing}</p>}
      {supersededBy === null ? null : (
        <p className={styles.axes}>
          Superseded by{' '}
          <Link to="/pledges/$id" params={{ id: supersededBy }}>
            {supersededBy}
          </Link>
        </p>
      )}
      <p className={styles.why}>
        <span className={styles.by}>{by}:</span> {why}
      </p>
      {under === null ? null : <p className={styles.axes}>Judged {under}</p>}
      {settle === null ? null : (
        <p className={styles.axes}>
          <span className={styles.by}>Would settle it:</span> {settle}
        </p>
      )}
    </div>
  );
}
