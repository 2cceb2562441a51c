import { isCommon } from '../identity/words/function-words.ts';
import { ARTICLES, COUNTS } from './word-counts.ts';

const counts = new Map<string, number>(
  COUNTS.flatMap(([least, stems]) => stems.split(' ').map((stem) => [stem, least] as const)),
);
const MOST = Math.log(ARTICLES);

/**
 * How much a stem tells about what a text is about: its inverse document frequency in general news (Spärck Jones 1972),
 * 0 for a word of every article and 1 for one that none of them has. Names and numbers that news has seldom weigh as any other.
 */
export function weightOf(stem: string, kind: 'word' | 'name' | 'number'): number {
  const rare = Math.log(ARTICLES / Math.max(1, counts.get(stem) ?? 1)) / MOST;
  if (kind === 'number') return /^\d$|^(?:19|20)\d\d$/.test(stem) ? 0.15 : Math.min(rare, 0.7);
  return isCommon(stem) ? Math.min(0.15, rare) : rare;
}
