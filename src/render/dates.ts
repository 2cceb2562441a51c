import type { TimeExpression } from '../types.ts';

/**
 * Whether a time expression can be found in a calendar: a day, a month, a year, or an hour of a known day. Durations,
 * sets, vague expressions ("recently") and clock times without a known day cannot.
 */
export function isDate({ type, value }: TimeExpression): boolean {
  if (value?.endsWith('_REF')) return false;
  return type === 'DATE' || (type === 'TIME' && value !== null && !/^(?:XXXX-XX-XX)?T/.test(value));
}
