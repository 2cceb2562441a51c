import { wrongEntry } from '../../record/schema/entries.ts';
import { RecordProblem } from '../problem.ts';

/**
 * Refuses an entry that says what no entry of its kind says: what reads it later takes for granted that it was looked at.
 *
 * @throws RecordProblem `damaged`
 */
export function refuseWrong(entry: { readonly kind: string; readonly data: unknown }): void {
  const wrong = wrongEntry(entry);
  if (wrong !== null) throw new RecordProblem('damaged', wrong);
}
