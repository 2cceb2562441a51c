import { describe } from '../../intake/describe.ts';
import { ReadingProblem } from './problem.ts';

/** What went wrong as a text was loaded and read, as code and message, without the name of the input. */
export function describeReading(problem: unknown): { readonly code: string; readonly message: string } {
  return problem instanceof ReadingProblem ? problem : describe(problem);
}
