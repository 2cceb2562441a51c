import type { Statement, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';

/**
 * Time expressions with their values. The n-th expression has the id `t<n>` and is the n-th of `mentions.times`, so that
 * a statement can name its date before the date is known; what a speaker says counts from when it was said.
 */
export function resolveTimes(_context: Context, _statements: readonly Statement[]): TimeExpression[] {
  return [];
}
