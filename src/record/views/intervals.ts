/** Lengths of time between two looks at a source, in seconds, and how people write them. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A source is looked at so often where nothing else is said. */
export const USUAL_INTERVAL = HOUR;
/** And never more often, whatever is said. */
export const MIN_INTERVAL = 5 * MINUTE;
export const MAX_INTERVAL = 30 * DAY;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: MINUTE, h: HOUR, d: DAY };

/** A length of time as people write it: `30m`, `2h`, `1d`; null where it is none. */
export function intervalOf(words: string): number | null {
  const found = /^(\d{1,6})\s*([smhd])$/.exec(words.trim());
  return found === null ? null : Number(found[1]) * (UNITS[found[2] ?? ''] ?? 0);
}

/** `30m`, `2h`, `1d`. */
export function intervalInWords(length: number): string {
  const unit = (['d', 'h', 'm'] as const).find((each) => length % (UNITS[each] ?? 1) === 0) ?? 's';
  return `${length / (UNITS[unit] ?? 1)}${unit}`;
}
