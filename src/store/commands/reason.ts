import { RecordProblem } from '../problem.ts';

/** The reason that somebody gave, where one must be given. @throws RecordProblem `not-possible` */
export function reasonGiven(what: string, why: string | null): string {
  const reason = why?.trim() ?? '';
  if (reason === '') throw new RecordProblem('not-possible', `${what} needs a reason: say why.`);
  return reason;
}
