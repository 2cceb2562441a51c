import type { TimeMention } from '../../stages.ts';
import type { Day } from './days.ts';

/** How a text counts time: `news` from its publication, `story` from the date told last. */
export type Manner = 'news' | 'story';

/** As many years must be stated before a text can be called a history, and this share of them far from publication. */
const ENOUGH = 6;
const FAR_SHARE = 0.7;
const FAR_YEARS = 2;

/**
 * News dates what it tells from its own day; a history tells of years that it states. A text is read as a history where
 * it states many years and most of them lie years before its publication, or where it has no publication date.
 */
export function mannerOf(times: readonly TimeMention[], published: Day | null): Manner {
  if (published === null) return 'story';
  let stated = 0;
  let far = 0;
  for (const { meaning } of times) {
    if (meaning.kind !== 'fields' || meaning.fields.year === undefined) continue;
    stated++;
    if (meaning.fields.era || Math.abs(meaning.fields.year - published.year) >= FAR_YEARS) far++;
  }
  return stated >= ENOUGH && far / stated >= FAR_SHARE ? 'story' : 'news';
}
