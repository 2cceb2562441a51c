/** A page size that returns everything: more rows than any list can have. */
export const NO_LIMIT = 1e15;

/**
 * A stretch of a list as views have it. The place after which the next one begins is opaque to whoever carries it.
 *
 * @param count how many there are in all, where that is cheap to tell
 */
export function listOf<T>(items: T[], next: unknown, count: number | null) {
  const cursor = next === null ? null : Buffer.from(JSON.stringify(next)).toString('base64url');
  return { items, next: cursor, count };
}

/** A stretch of a list. `next` is what the stretch after it begins behind; null at the end. */
export interface Page<Row, Place> {
  readonly rows: readonly Row[];
  readonly next: Place | null;
}

/** Makes a page of one row more than it shows, by which it is known whether there are more. */
export function pageOf<Row, Place>(
  rows: readonly Row[],
  limit: number,
  placeOf: (last: Row) => Place,
): Page<Row, Place> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}
