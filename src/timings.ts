import { debuglog } from 'node:util';

/**
 * Where time goes: with `NODE_DEBUG=saydo` each stage of a reading, each step of an `add` and slow statements of SQL are
 * written to standard error with their durations, as Node's own modules do.
 */
const log = debuglog('saydo');

/** Whether anybody asked; without it nothing is measured. */
export const timingsAsked = (): boolean => log.enabled;

/** Says how long something took, in milliseconds. */
export function reportTiming(what: string, milliseconds: number): void {
  log('%s ms  %s', milliseconds.toFixed(1).padStart(8), what);
}

/** Does some work and, where it was asked for, says how long it took; of a promise, until it is settled. */
export function timed<T>(what: string, work: () => T): T {
  if (!log.enabled) return work();
  const began = performance.now();
  const tell = () => reportTiming(what, performance.now() - began);
  const result = work();
  if (result instanceof Promise) return result.finally(tell) as T;
  tell();
  return result;
}
