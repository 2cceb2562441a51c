import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { dayShown } from '../../../components/days.ts';
import { PassageText } from '../../../components/proposed/PassageText.tsx';
import { Reasons } from '../../../components/proposed/Reasons.tsx';
import { SIGNS } from '../../../components/relation-signs.ts';
import { Judgement } from '../Judgement.tsx';
import type { Details } from './details.ts';
import styles from './Passage.module.css';
import { type Moment, whenShown } from './when.ts';
import { whatShown, whoShown } from './words.ts';

/** Shows the passage behind a moment while the pointer or the focus is on it. */
export function PassageTip({
  moment,
  details,
  vocabulary,
  side,
  children,
}: {
  readonly moment: Moment;
  readonly details: Details;
  readonly vocabulary: PledgeRead['vocabulary'];
  readonly side: 'top' | 'bottom';
  readonly children: ReactNode;
}) {
  return (
    <Tooltip.Root delayDuration={220}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.passage} side={side} align="start" sideOffset={8} collisionPadding={12}>
          <Passage moment={moment} details={details} vocabulary={vocabulary} />
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** The words around, as far as the paragraph goes. */
const PARAGRAPH = /\n\s*\n/;

function Passage({
  moment,
  details,
  vocabulary,
}: {
  readonly moment: Moment;
  readonly details: Details;
  readonly vocabulary: PledgeRead['vocabulary'];
}) {
  const { where, relation } = moment;
  const { finding, link, assessment, proposal } = details;
  return (
    <>
      <p className={styles.head}>
        <strong>{whenShown(moment)}</strong>
        <span>
          {relation === null ? null : `${SIGNS[relation]} `}
          {whatShown(moment, details)}
        </span>
      </p>
      {assessment !== null ? (
        <Judgement assessment={assessment} vocabulary={vocabulary} />
      ) : proposal !== null ? (
        <>
          <p className={styles.words}>
            <PassageText passage={proposal.bearer} />
          </p>
          <Reasons why={proposal.why} />
        </>
      ) : (
        <p className={styles.words}>
          {finding?.context ? (
            <>
              <span className={styles.around}>{finding.context.prefix.split(PARAGRAPH).at(-1)}</span>
              {finding.context.exact}
              <span className={styles.around}>{finding.context.suffix.split(PARAGRAPH)[0]}</span>
            </>
          ) : (
            (finding?.sentence.text ?? moment.label)
          )}
        </p>
      )}
      {where === null ? null : (
        <p className={styles.meta}>
          {[whoShown(moment), where.outlet ?? where.title, where.published === null ? null : dayShown(where.published)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {link === null ? null : (
        <p className={styles.why}>
          <span className={styles.by}>{link.by}:</span> {link.why}
        </p>
      )}
    </>
  );
}
