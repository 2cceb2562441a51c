import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { SIGNS } from '../../../components/relation-signs.ts';
import type { Details } from './details.ts';
import { HiddenMoments } from './HiddenMoments.tsx';
import styles from './MomentFlag.module.css';
import { MomentWords } from './MomentWords.tsx';
import { PassageTip } from './Passage.tsx';
import { isProposed, type Moment, type When, whenShown } from './when.ts';
import { isWorded, whatShown } from './words.ts';

/** Where a flag hangs in the picture, in pixels. */
export interface Hung {
  readonly x: number;
  /** From the top of the picture to the axis. */
  readonly axis: number;
  /** From the axis to the near edge of the words; null where there is no room for words. */
  readonly off: number | null;
  readonly width: number;
  readonly lane: number;
}

/** Something that was said or done: a sign at its day, a stem, and the words at its end. */
export function MomentFlag({
  moment,
  when,
  hung,
  hidden,
  detailsOf,
  vocabulary,
  current,
  onCurrent,
  onZoom,
}: {
  readonly moment: Moment;
  readonly when: When;
  readonly hung: Hung;
  /** Moments beside it for whose words there is no room. */
  readonly hidden: readonly Moment[];
  readonly detailsOf: (moment: Moment) => Details;
  readonly vocabulary: PledgeRead['vocabulary'];
  /** Whether Tab reaches it; the arrows lead to the others. */
  readonly current: boolean;
  readonly onCurrent: () => void;
  readonly onZoom: (moments: readonly Moment[]) => void;
}) {
  const { side, what, relation, where, finding } = moment;
  const details = detailsOf(moment);
  const said = side === 'said';
  const { x, axis, off, width, lane } = hung;
  const place: CSSProperties =
    off === null
      ? { transform: `translate(${x}px, ${axis}px)` }
      : said
        ? { transform: `translate(${x}px, ${axis - off - lane}px)`, height: off + lane, width }
        : { transform: `translate(${x}px, ${axis}px)`, paddingTop: off, width };
  const link = {
    className: off === null ? styles.dot : styles.words,
    'data-moment': moment.id,
    tabIndex: current ? 0 : -1,
    onFocus: onCurrent,
    draggable: false,
  };
  const content = (
    <>
      <span className={styles.head}>
        <span className={styles.when}>{whenShown(moment)}</span>
        <span className={styles.what}>
          {relation === null ? null : (
            <span aria-hidden="true" className={styles.relation}>
              {SIGNS[relation]}{' '}
            </span>
          )}
          {whatShown(moment, details)}
        </span>
      </span>
      <span className={isWorded(moment) ? styles.quoted : styles.plain}>
        <MomentWords moment={moment} />
      </span>
    </>
  );
  return (
    <li
      className={off === null ? styles.bare : styles.flag}
      data-side={side}
      data-what={what}
      data-sure={SURE[when.form]}
      data-hiding={hidden.length > 0}
      data-proposed={isProposed(moment) || undefined}
      style={place}
    >
      <span
        aria-hidden="true"
        className={styles.sign}
        data-shape={shapeOf(moment)}
        data-sure={SURE[when.form]}
        data-proposed={isProposed(moment) || undefined}
      />
      <PassageTip moment={moment} details={details} vocabulary={vocabulary} side={said ? 'top' : 'bottom'}>
        {where === null ? (
          <span {...link}>{content}</span>
        ) : (
          <Link
            {...link}
            to="/articles/$id"
            params={{ id: where.article }}
            {...(finding === null ? {} : { hash: finding })}
          >
            {content}
          </Link>
        )}
      </PassageTip>
      {hidden.length === 0 ? null : (
        <HiddenMoments
          moments={hidden}
          detailsOf={detailsOf}
          top={said ? 0 : (off ?? 0)}
          onZoom={() => onZoom([moment, ...hidden])}
        />
      )}
    </li>
  );
}

/** What was said is round, a pledge square, what was done a triangle. */
function shapeOf({ side, what }: Moment): 'round' | 'square' | 'large' | 'triangle' {
  if (what === 'wording') return 'large';
  if (what === 'restatement') return 'square';
  return side === 'done' ? 'triangle' : 'round';
}

/** A sign is hollow where the day is not sure; days of which one is meant are a span on the axis instead. */
const SURE: Readonly<Record<When['form'], 'sure' | 'unsure' | 'spread'>> = {
  day: 'sure',
  about: 'unsure',
  until: 'unsure',
  since: 'unsure',
  span: 'spread',
};
