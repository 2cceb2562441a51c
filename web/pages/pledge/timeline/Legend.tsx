import styles from './Legend.module.css';

/** What the signs on the axis are. */
export function Legend({
  proposed,
}: {
  /** Whether anything is shown that is only proposed. */
  readonly proposed: boolean;
}) {
  return (
    <ul className={styles.legend}>
      <li>
        <span aria-hidden="true" className={styles.pledge} /> the pledge
      </li>
      <li>
        <span aria-hidden="true" className={styles.said} /> said
      </li>
      <li>
        <span aria-hidden="true" className={styles.done} /> done
      </li>
      <li>
        <span aria-hidden="true" className={styles.about} /> day not sure
      </li>
      <li>
        <span aria-hidden="true" className={styles.span} /> some day in these
      </li>
      <li>
        <span aria-hidden="true" className={styles.over} /> past the deadline
      </li>
      {proposed ? (
        <li>
          <span aria-hidden="true" className={styles.proposed} /> only proposed
        </li>
      ) : null}
    </ul>
  );
}
