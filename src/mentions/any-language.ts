import type { Mentions, Phrases, Tokens } from '../stages.ts';
import { quantitiesAbroad } from './quantities/abroad.ts';
import { quotations } from './quotations/quotations.ts';
import { times } from './times/times.ts';

/** What can be read in a text of any language: quotations, figures in digits, and dates in ISO form. */
export function mentionAnyLanguage(tokens: Tokens, _noPhrases: Phrases): Mentions {
  const iso = times(tokens).filter(({ start, end }) => /^\d{4}-\d{2}-\d{2}/.test(tokens.text.slice(start, end)));
  return {
    names: [],
    quotations: quotations(tokens),
    times: iso,
    quantities: quantitiesAbroad(tokens, iso),
  };
}
