import styles from './Reasons.module.css';

const AGAINST = 'against it: ';

/** Why something is proposed, and what speaks against it, in the machine's words. */
export function Reasons({ why }: { readonly why: readonly string[] }) {
  return (
    <ul className={styles.reasons} aria-label="Why it is proposed">
      {why.map((reason) => (
        <li key={reason} data-against={reason.startsWith(AGAINST) || undefined}>
          {reason}
        </li>
      ))}
    </ul>
  );
}
