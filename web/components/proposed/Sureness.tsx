import styles from './Sureness.module.css';

/** How sure the machine is, as a bar and in words. */
export function Sureness({ sure }: { readonly sure: number }) {
  return (
    <span className={styles.sure}>
      <span aria-hidden="true" className={styles.bar}>
        <span style={{ width: `${sure * 100}%` }} />
      </span>
      {Math.round(sure * 100)} % sure
    </span>
  );
}
