import { passagesOf } from '../../record/kinds/passages.ts';
import type { Finding } from '../../record/types.ts';
import type { Passage } from '../../types.ts';
import { RecordProblem } from '../problem.ts';

/** The first passage of findings that is not exactly the words that stand there; null where all are. */
export function firstInexact(
  text: string,
  findings: readonly Finding[],
): { readonly finding: Finding; readonly passage: Passage; readonly stands: string } | null {
  for (const finding of findings) {
    for (const passage of passagesOf(finding)) {
      const stands = text.slice(passage.start, passage.end);
      // The log is UTF-8, which has no form for a lone surrogate.
      if (stands !== passage.exact && stands.toWellFormed() !== passage.exact) return { finding, passage, stands };
    }
  }
  return null;
}

/**
 * The byte-exact gate: nothing enters the record, is accepted or leaves it whose words differ from the stored passage by
 * one character.
 *
 * @throws RecordProblem `not-exact`
 */
export function refuseInexact(text: string, findings: readonly Finding[]): void {
  const found = firstInexact(text, findings);
  if (found === null) return;
  const { finding, passage, stands } = found;
  throw new RecordProblem(
    'not-exact',
    `${finding.kind} ${finding.local} has the passage “${passage.exact}” at ${passage.start} to ${passage.end}, but the text there is “${stands}”. It was not stored.`,
  );
}
