import type { TimeExpression } from '../types.ts';

/**
 * Whether a time expression is one that a reader looks up in a calendar: a day, a month, a year, or an hour of a known day.
 * Lengths of time, what comes again, "recently" and a clock time of no known day are none.
 */
export function isDate({ type, value }: TimeExpression): boolean {
  if (value?.endsWith('_REF')) return false;
  return type === 'DATE' || (type === 'TIME' && value !== null && !/^(?:XXXX-XX-XX)?T/.test(value));
}
