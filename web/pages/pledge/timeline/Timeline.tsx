import { useMemo } from 'react';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import type { ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import { useProposalsShown } from '../../../api/proposals-shown.ts';
import { useFilters } from '../../../components/use-filters.ts';
import { detailsOf } from './details.ts';
import { gapOf } from './gap.ts';
import { MomentList } from './MomentList.tsx';
import { Narrow } from './Narrow.tsx';
import { choicesOf, isShown } from './narrowing.ts';
import { inOrder } from './order.ts';
import { Picture } from './Picture.tsx';
import styles from './Timeline.module.css';
import { DAY, type Moment } from './when.ts';

/** What was said beside what was done: as a picture, or as a list of the same. In print it is the list. */
export function Timeline({
  pledge,
  proposals,
}: {
  readonly pledge: PledgeRead;
  readonly proposals: readonly ProposedEvidence[];
}) {
  const [filters, setFilters] = useFilters();
  const { relation, outlet, speaker } = filters;
  const asList = filters.view === 'list';
  const { timeline, vocabulary } = pledge;
  const today = useMemo(() => Math.floor(Date.now() / DAY) * DAY, []);
  const [proposedToo] = useProposalsShown();
  const details = useMemo(() => detailsOf(pledge, proposals), [pledge, proposals]);
  // What is proposed waits for a decision, whether it is shown or not; beside that it changes nothing that is told.
  const waits = pledge.proposed || proposals.length > 0;
  const gap = useMemo(() => gapOf(inOrder(timeline).dated, today, { proposed: waits }), [timeline, today, waits]);
  const narrowed = useMemo(() => {
    const isIn = (moment: Moment) => isShown(moment, { relation, outlet, speaker });
    const proposed = proposedToo ? proposals.map(({ moment }) => moment) : [];
    return { shown: timeline.filter(isIn), proposed: proposed.filter(isIn) };
  }, [timeline, proposals, proposedToo, relation, outlet, speaker]);
  const { shown } = narrowed;
  const { dated, undated } = useMemo(() => inOrder([...narrowed.shown, ...narrowed.proposed]), [narrowed]);
  // What is still open reaches until today; where that is far off, the picture is of what is known.
  const also = useMemo(() => {
    const last = Math.max(...dated.map(({ when }) => when.end));
    const first = Math.min(...dated.map(({ when }) => when.start));
    const open = gap?.stretches.some((stretch) => stretch.open) ?? false;
    return open && today > last && today - last < (last - first) * 0.6 ? [today] : [];
  }, [dated, gap, today]);
  return (
    <div className={styles.timeline}>
      {gap === null ? null : <p className={styles.gap}>{gap.sentence}</p>}
      <Narrow
        choices={choicesOf(timeline)}
        filters={filters}
        onChange={setFilters}
        asList={asList}
        shown={shown.length}
        all={timeline.length}
        proposed={narrowed.proposed.length}
      />
      <div className={asList ? styles.hidden : styles.picture}>
        {asList || dated.length === 0 ? null : (
          <Picture dated={dated} also={also} gap={gap} today={today} detailsOf={details} vocabulary={vocabulary} />
        )}
      </div>
      <div className={asList ? styles.list : styles.printed}>
        <MomentList moments={dated.map(({ moment }) => moment)} detailsOf={details} vocabulary={vocabulary} />
      </div>
      {undated.length === 0 ? null : (
        <aside className={styles.undated} aria-labelledby="undated">
          <h3 id="undated">Undated</h3>
          <p className={styles.about}>No text says when; they stand beside the line, not on it.</p>
          <MomentList moments={undated} detailsOf={details} vocabulary={vocabulary} />
        </aside>
      )}
    </div>
  );
}
