import type { Finding } from '../../../src/record/views/findings.ts';
import { KIND } from '../../components/kinds.ts';
import { Sentence } from '../../components/Sentence.tsx';
import { cardSummary } from './card-summary.ts';
import styles from './PrintedNotes.module.css';

/** What the margin says, as numbered notes under the printed text. */
export function PrintedNotes({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section className={styles.notes} aria-label="Notes">
      <h2>Notes</h2>
      <ol>
        {findings.map((finding) => {
          const { more } = cardSummary(finding);
          return (
            <li key={finding.id}>
              <Sentence sentence={finding.sentence} /> ({KIND[finding.kind].one}
              {more.length === 0 ? '' : `, ${more.join(', ')}`}; {finding.verdict}; {finding.id})
            </li>
          );
        })}
      </ol>
    </section>
  );
}
