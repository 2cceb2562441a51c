/** Of an item its first findings and its newest are compared with others, so that the cost does not grow with its size. */
export const FIRST_LOOKED_AT = 2;
export const NEWEST_LOOKED_AT = 3;

/** The findings of an item that are compared with others, of all that it has, in order. */
export function lookedAt<T>(findings: readonly T[]): readonly T[] {
  if (findings.length <= FIRST_LOOKED_AT + NEWEST_LOOKED_AT) return findings;
  return [...findings.slice(0, FIRST_LOOKED_AT), ...findings.slice(-NEWEST_LOOKED_AT)];
}
