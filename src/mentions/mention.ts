import type { Mentions, Phrases, TaggedName, Tokens } from '../stages.ts';
import { names } from './names/names.ts';
import { quantities } from './quantities/quantities.ts';
import { quotations } from './quotations/quotations.ts';
import { times } from './times/times.ts';

/**
 * Names, quotations, time expressions and quantities of an article: what stands there, before what it means.
 *
 * @param tagged names as the trained reader tags them; null where it has not seen the text, and rules alone find names
 */
export function mention(tokens: Tokens, phrases: Phrases, tagged: readonly TaggedName[] | null = null): Mentions {
  const timesFound = times(tokens);
  return {
    names: names(tokens, phrases, tagged),
    quotations: quotations(tokens),
    times: timesFound,
    quantities: quantities(tokens, phrases, timesFound),
  };
}
