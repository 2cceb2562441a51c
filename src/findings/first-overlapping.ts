import type { Chars } from '../stages.ts';
import type { Passage } from '../types.ts';
import { firstIndex } from './first-index.ts';

/** The first finding, in text order, that a role's words touch. Logarithmic. */
export function firstOverlapping<T extends { readonly id: string; readonly passage: Passage }>(
  findings: readonly T[],
  role: readonly Chars[],
  fits: (finding: T) => boolean,
): string | null {
  for (const { start, end } of role) {
    for (let n = firstIndex(findings, (each) => each.passage.end > start); n < findings.length; n++) {
      const each = findings[n]!;
      if (each.passage.start >= end) break;
      if (fits(each)) return each.id;
    }
  }
  return null;
}
