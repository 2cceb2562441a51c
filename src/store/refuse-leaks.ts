import { leaksIn, leaksInWords } from '../record/protection/gate.ts';
import type { ProtectedTerm } from '../record/protection/protected-terms.ts';
import { RecordProblem } from './problem.ts';

/**
 * What has left cannot be called back: what is to leave is searched once more, as it is written.
 *
 * @param files content by name
 * @param undone what does not happen then: `nothing was exported`
 * @throws RecordProblem `not-possible` if protected words would come out
 */
export function refuseLeaks(
  files: ReadonlyMap<string, string>,
  protectedTerms: readonly ProtectedTerm[],
  undone: string,
): void {
  const leaks = leaksIn(files, protectedTerms);
  if (leaks.length === 0) return;
  throw new RecordProblem('not-possible', `${undone}: protected words would come out in ${leaksInWords(leaks)}.`);
}
