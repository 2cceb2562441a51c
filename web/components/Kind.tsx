import { formShown } from '../../src/record/kinds/act-words.ts';
import type { Finding } from '../../src/record/views/findings.ts';
import styles from './Kind.module.css';
import { KIND } from './kinds.ts';

/** The kind of a finding: a sign of its colour, and the word, which is heard but not seen where it is brief. */
export function Kind({
  kind,
  form,
  brief = false,
}: {
  readonly kind: Finding['kind'];
  readonly form?: string | null;
  readonly brief?: boolean;
}) {
  return (
    <span className={styles.kind} data-kind={kind}>
      <span className={brief ? 'unseen' : undefined}>{KIND[kind].one}</span>
      {form ? (
        <span className={styles.form} title={formShown(form) === form ? undefined : `PLOVER: ${form}`}>
          {' '}
          · {formShown(form)}
        </span>
      ) : null}
    </span>
  );
}

const VERDICT = {
  proposed: ['○', 'proposed'],
  accepted: ['●', 'accepted'],
  corrected: ['◐', 'corrected'],
  rejected: ['✕', 'rejected'],
  disputed: ['≠', 'disputed'],
} as const;

/** Where a finding stands with its reviewers: a sign and a word, which is heard but not seen where it is brief. */
export function Verdict({
  verdict,
  brief = false,
}: {
  readonly verdict: Finding['verdict'];
  readonly brief?: boolean;
}) {
  const [sign, word] = VERDICT[verdict];
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <span aria-hidden="true">{sign}</span> <span className={brief ? 'unseen' : undefined}>{word}</span>
    </span>
  );
}
