/** For whoever wants all on one page: more than a record can hold of anything. */
export const NO_LIMIT = 1e15;

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
