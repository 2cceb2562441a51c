/** When what is watched is looked at again. Instants are ISO 8601, lengths of time in seconds. */

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A source that fails is tried this often at least, once a week. */
const MAX_BACK_OFF = 7 * DAY;
/** A page that its source led to is looked at again within these. */
const MIN_INTERVAL = HOUR;
const MAX_INTERVAL = 30 * DAY;
/** Silent edits come soon; a page that was the same for so long is not looked at any more. */
const MAX_UNCHANGED_AGE = 180 * DAY;
/** A page that could not be had so often is given up. */
const MAX_FAILURES = 6;

/**
 * When a source is looked at next: after its interval; after a failure the interval doubles with each, up to a week; never
 * before the instant that its host asked for.
 *
 * @param failures how often it has failed in a row, this time included; 0 where it has not
 */
export function nextRound(
  now: string,
  {
    every,
    failures,
    retryAt = null,
  }: { readonly every: number; readonly failures: number; readonly retryAt?: string | null },
): string {
  const wait = Math.min(every * 2 ** Math.min(failures, 20), Math.max(every, MAX_BACK_OFF));
  const next = later(now, wait);
  return retryAt !== null && retryAt > next ? retryAt : next;
}

/**
 * When a page is looked at again for silent edits: after half of the time for which it has been the same, an hour at least, 30
 * days at most. Null where it was the same for half a year.
 *
 * @param changed when it was last seen to be another
 */
export function nextLook(now: string, changed: string): string | null {
  const same = seconds(changed, now);
  if (same > MAX_UNCHANGED_AGE) return null;
  return later(now, Math.min(Math.max(same / 2, MIN_INTERVAL), MAX_INTERVAL));
}

/** When a page that could not be had is tried again; null where it is given up. */
export function nextTry(now: string, failures: number, retryAt: string | null = null): string | null {
  if (failures >= MAX_FAILURES) return null;
  const next = later(now, MIN_INTERVAL * 4 ** (failures - 1));
  return retryAt !== null && retryAt > next ? retryAt : next;
}

export function later(now: string, wait: number): string {
  return new Date(Date.parse(now) + Math.round(wait * 1000)).toISOString();
}

function seconds(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}
