import type { Passage } from '../../../types.ts';
import type { Located } from '../../types.ts';

/**
 * Whether two findings are of one article and stand on some of the same characters: one thing found twice over, or one
 * within the other, which its own article tells apart.
 */
export function overlap(a: Located, b: Located, ofA: readonly Passage[], ofB: readonly Passage[]): boolean {
  if (a.article !== b.article) return false;
  return ofA.some((one) => ofB.some((other) => one.start < other.end && other.start < one.end));
}
