import { leaksIn, leaksInWords } from '../../record/protection/gate.ts';
import type { Needle } from '../../record/protection/needles.ts';
import { RecordProblem } from '../../store/problem.ts';

/**
 * What has left cannot be called back: what is to leave is looked through once more, as it is written.
 *
 * @throws RecordProblem `not-possible` where protected words would come out
 */
export function refuseLeaks(name: string, content: string, needles: readonly Needle[]): void {
  const leaks = leaksIn(new Map([[name, content]]), needles);
  if (leaks.length === 0) return;
  throw new RecordProblem(
    'not-possible',
    `nothing was exported: what is protected would come out in ${leaksInWords(leaks)}.`,
  );
}
