import styles from './Lane.module.css';
import type { Entry } from './queue.ts';

/** What is to be known of an item beside itself: that it came back, was decided before, or by somebody else. */
export function Notes({
  entry,
  notice,
}: {
  readonly entry: Pick<Entry<unknown>, 'decided' | 'problem' | 'changedElsewhere'>;
  readonly notice: string | null;
}) {
  const { decided, problem, changedElsewhere } = entry;
  return (
    <div className={styles.notes}>
      <p role="alert" className={styles.problem}>
        {problem === null ? notice : `It came back: ${problem}`}
      </p>
      {decided === null ? null : (
        <p>
          You have {decided} this. <kbd>u</kbd> undoes the last decision; another one here takes its place.
        </p>
      )}
      {changedElsewhere === null ? null : <p>{changedElsewhere}</p>}
    </div>
  );
}
