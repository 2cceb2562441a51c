import type { Laid } from '../../../src/record/views/proposed-evidence.ts';
import styles from './LaidText.module.css';
import { laidRuns } from './laid-runs.ts';

/** A passage in its context: its own words in colour, and bold in both sides what the other has too. */
export function LaidText({ laid }: { readonly laid: Laid }) {
  return laidRuns(laid).map(({ start, text, inside, tie, gap }) => {
    if (gap) return <span key={start} className={styles.gap} />;
    const Words = inside ? 'mark' : 'span';
    return (
      <Words key={start} className={styles.run} data-tie={tie || undefined}>
        {tie ? <b>{text}</b> : text}
      </Words>
    );
  });
}
