import type { Mentions, Phrases, Tokens } from '../stages.ts';
import { names } from './names/names.ts';
import { quantities } from './quantities/quantities.ts';
import { quotations } from './quotations/quotations.ts';
import { times } from './times/times.ts';

/** Names, quotations, time expressions and quantities of an article: what stands there, before what it means. */
export function mention(tokens: Tokens, phrases: Phrases): Mentions {
  const timesFound = times(tokens);
  return {
    names: names(tokens, phrases),
    quotations: quotations(tokens),
    times: timesFound,
    quantities: quantities(tokens, phrases, timesFound),
  };
}
