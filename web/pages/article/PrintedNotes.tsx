import type { Finding } from '../../../src/record/views/findings.ts';
import { onOneLine } from '../../components/facts.ts';
import { KIND } from '../../components/kinds.ts';
import { cardSummary } from './card-summary.ts';
import styles from './PrintedNotes.module.css';

/** What the margin says, as numbered notes under the printed text. */
export function PrintedNotes({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section className={styles.notes} aria-label="Notes">
      <h2>Notes</h2>
      <ol>
        {findings.map((finding) => {
          const { who, does, more } = cardSummary(finding);
          return (
            <li key={finding.id}>
              <b>{who}</b> {does} {quoted(onOneLine(finding.exact))} ({KIND[finding.kind].one}
              {more.length === 0 ? '' : `, ${more.join(', ')}`}; {finding.verdict}; {finding.id})
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Words in quotation marks, unless they have their own. */
function quoted(words: string): string {
  return /^["“„«‘']/.test(words) ? words : `“${words}”`;
}
