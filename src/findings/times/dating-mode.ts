import type { TimeMention } from '../../stages.ts';
import { FINDINGS } from '../tuned.ts';
import type { Day } from './days.ts';

/** How a text counts time: `publication` from its publication, `narrative` from the last date before. */
export type DatingMode = 'publication' | 'narrative';

/** Minimum number of dates in a history. */
const MIN_DATES_OF_HISTORY = 30;
/** Minimum distance in years from publication of the years that a history states. */
const MIN_YEARS_FROM_PUBLICATION = 2;

/**
 * News dates what it tells from its own day; a history tells of years that it states, and its "in March" follows the
 * year told last. Without a publication date there is nothing else to count from.
 */
export function datingModeOf(times: readonly TimeMention[], published: Day | null): DatingMode {
  if (published === null) return 'narrative';
  let dates = 0;
  let deictic = 0;
  let stated = 0;
  let far = 0;
  for (const { meaning } of times) {
    if (meaning.kind === 'relative' && meaning.from === 'published') deictic++;
    if (meaning.kind !== 'fields') continue;
    const { year, era, weekday, day } = meaning.fields;
    dates++;
    if (weekday !== undefined && day === undefined) deictic++;
    if (year === undefined) continue;
    stated++;
    if (era || Math.abs(year - published.year) >= MIN_YEARS_FROM_PUBLICATION) far++;
  }
  return dates >= MIN_DATES_OF_HISTORY &&
    deictic <= FINDINGS.historyDeictic.value * dates &&
    far >= FINDINGS.historyFar.value * stated &&
    stated > 0
    ? 'narrative'
    : 'publication';
}
