import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { evidenceShown, StatusSign } from '../../../components/Status.tsx';
import type { Details } from './details.ts';
import styles from './Marks.module.css';
import { PassageTip } from './Passage.tsx';
import { type Moment, type When, whenShown } from './when.ts';

interface MarkProps {
  readonly moment: Moment;
  readonly when: When;
  readonly x: number;
  readonly details: Details;
  readonly vocabulary: PledgeRead['vocabulary'];
  readonly current: boolean;
  readonly onCurrent: () => void;
}

/** When it is due: a line through what was said and what was done. */
export function DueMark({
  height,
  turned,
  ...props
}: MarkProps & {
  readonly height: number;
  /** Whether its label stands left of the line, for want of room. */
  readonly turned: boolean;
}) {
  const { moment, when, x, details, vocabulary, current, onCurrent } = props;
  return (
    <li
      className={styles.due}
      data-form={moment.uncertain ? 'about' : when.form}
      style={{ transform: `translateX(${x}px)`, height }}
    >
      <PassageTip moment={moment} details={details} vocabulary={vocabulary} side="bottom">
        <a
          href={`#${moment.finding ?? 'wordings'}`}
          className={turned ? styles.turned : styles.label}
          data-moment={moment.id}
          tabIndex={current ? 0 : -1}
          onFocus={onCurrent}
          draggable={false}
        >
          <span className={styles.what}>Due</span> {whenShown(moment)}
          <span className="unseen">, in the words “{moment.label}”</span>
        </a>
      </PassageTip>
    </li>
  );
}

/** What somebody judged, on the axis at the day as of which it holds. */
export function JudgedMark({
  axis,
  hidden,
  ...props
}: MarkProps & {
  readonly axis: number;
  /** How many assessments lie under it. */
  readonly hidden: number;
}) {
  const { moment, x, details, vocabulary, current, onCurrent } = props;
  const { assessment } = details;
  const shown = evidenceShown(assessment, vocabulary);
  return (
    <li
      className={styles.judged}
      style={{ transform: `translate(${x}px, ${axis}px)` }}
      data-taken-back={assessment?.takenBack}
    >
      <PassageTip moment={moment} details={details} vocabulary={vocabulary} side="bottom">
        <a
          href={`#${moment.id}`}
          className={styles.disc}
          data-moment={moment.id}
          tabIndex={current ? 0 : -1}
          onFocus={onCurrent}
          draggable={false}
        >
          <StatusSign tone={shown.tone} sign={shown.sign} />
          <span className="unseen">
            {whenShown(moment)}, assessed by {assessment?.by ?? 'somebody'}: {shown.label}
          </span>
        </a>
      </PassageTip>
      {hidden === 0 ? null : (
        <span className={styles.more}>
          +{hidden}
          <span className="unseen"> more assessments at about the same time</span>
        </span>
      )}
    </li>
  );
}
