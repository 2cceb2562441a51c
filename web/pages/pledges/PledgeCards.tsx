import { Link } from '@tanstack/react-router';
import { CLARITY_SHOWN } from '../../../src/record/kinds/pledge.ts';
import type { PledgeRow as Row, Vocabulary } from '../../../src/record/views/pledges.ts';
import { dayShown } from '../../components/days.ts';
import { PossibleDuplicates } from '../../components/PossibleDuplicates.tsx';
import { Sentence } from '../../components/Sentence.tsx';
import { evidenceShown, OFFICIALS, SCHEDULE, Status } from '../../components/Status.tsx';
import { useWide } from '../../components/use-wide.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import styles from './PledgeCards.module.css';
import { dueShown, Whose } from './PledgeLine.tsx';

const keyOf = ({ id }: Row) => id;

/** The tracker as cards. */
export function PledgeCards({
  pledges,
  total,
  more,
  vocabulary,
}: {
  readonly pledges: readonly Row[];
  readonly total: number | null;
  readonly more: (() => void) | null;
  readonly vocabulary: Vocabulary;
}) {
  const [two, three] = [useWide(44), useWide(68)];
  const lanes = three ? 3 : two ? 2 : 1;
  return (
    <VirtualList
      key={lanes}
      items={pledges}
      keyOf={keyOf}
      total={total}
      usual={210}
      more={more}
      lanes={lanes}
      gap={lanes === 1 ? 0 : 28}
      label="Pledges"
    >
      {(pledge) => <Card pledge={pledge} vocabulary={vocabulary} />}
    </VirtualList>
  );
}

function Card({ pledge, vocabulary }: { readonly pledge: Row; readonly vocabulary: Vocabulary }) {
  const { id, title, sentence, first, deadline, amount, status, disputed, evidence, form } = pledge;
  return (
    <article className={styles.card}>
      <p className={styles.status}>
        {status === null ? (
          <span className={styles.none}>Not assessed</span>
        ) : (
          <Status {...evidenceShown(status, vocabulary)} />
        )}
        {disputed === 0 ? null : (
          <span>
            <span aria-hidden="true">≠</span> disputed
          </span>
        )}
      </p>
      <h2 className={styles.wording}>
        <Link to="/pledges/$id" params={{ id }}>
          {title ?? <Sentence sentence={sentence} />}
        </Link>
      </h2>
      {title === null ? null : (
        <p className={styles.facts}>
          <Sentence sentence={sentence} />
        </p>
      )}
      <Whose pledge={pledge} form={form} />
      <PossibleDuplicates possibleDuplicates={pledge.possibleDuplicates} />
      <p className={styles.facts}>
        {first === null ? 'undated' : `Said ${dayShown(first)}`}
        {' · '}
        {deadline === null ? 'no deadline' : `due ${dueShown(deadline)}`}
        {amount === null ? null : ` · ${amount.exact}`}
        {evidence === 0 ? null : ` · ${evidence === 1 ? '1 link' : `${evidence} links`}`}
      </p>
      {status === null ? null : (
        <p className={styles.facts}>
          {[
            status.officials && `Officials ${OFFICIALS[status.officials]}`,
            status.schedule && SCHEDULE[status.schedule],
            status.clarity && CLARITY_SHOWN[status.clarity],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </article>
  );
}
