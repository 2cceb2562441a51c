import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** What stands where there is nothing: why, and what to do. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}

/** Holds the place of what is being loaded; it shows itself only where that takes long. */
export function Loading() {
  return (
    <p className={styles.loading} role="status">
      Loading …
    </p>
  );
}
