import type { PassageInContext } from '../../../src/record/views/proposed-evidence.ts';
import { type HighlightedRun, highlightedRuns } from './highlighted-runs.ts';
import styles from './PassageText.module.css';

/** A passage in its context, or alone: its own words in colour, and bold in both sides what the other has too. */
export function PassageText({
  passage,
  alone = false,
}: {
  readonly passage: PassageInContext;
  /** Whether only the passage is shown, and nothing of what stands around it. */
  readonly alone?: boolean;
}) {
  const runs = highlightedRuns(passage);
  return runs.map(({ start, text, inside, tie, gap }, i) => {
    if (gap) return alone ? null : <span key={start} className={styles.gap} />;
    if (alone && !inside) return isBetween(runs, i) ? <span key={start}> … </span> : null;
    const Words = inside && !alone ? 'mark' : 'span';
    return (
      <Words key={start} className={styles.run} data-tie={tie || undefined}>
        {tie ? <b>{text}</b> : text}
      </Words>
    );
  });
}

/** Whether something that is no part of a passage stands between two of its pieces, and is the first such. */
function isBetween(runs: readonly HighlightedRun[], at: number): boolean {
  const before = runs.slice(0, at).some(({ inside }) => inside);
  return before && runs[at - 1]?.inside === true && runs.slice(at).some(({ inside }) => inside);
}
