import styles from './Confidence.module.css';

/** How sure the machine is, as a bar and in words. */
export function Confidence({ confidence }: { readonly confidence: number }) {
  return (
    <span className={styles.confidence}>
      <span aria-hidden="true" className={styles.bar}>
        <span style={{ width: `${confidence * 100}%` }} />
      </span>
      {Math.round(confidence * 100)} % sure
    </span>
  );
}
