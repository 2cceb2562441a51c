import type { Mentions, Phrases, Tokens } from '../stages.ts';
import { quantities } from './quantities/quantities.ts';
import { quotations } from './quotations/quotations.ts';
import { times } from './times/times.ts';

/** What can be read in a text of any language: quotations, figures in digits, and dates in ISO form. */
export function mentionAnyLanguage(tokens: Tokens, noPhrases: Phrases): Mentions {
  const iso = times(tokens).filter(({ start, end }) => /^\d{4}-\d{2}-\d{2}/.test(tokens.text.slice(start, end)));
  return {
    names: [],
    quotations: quotations(tokens),
    times: iso,
    quantities: quantities(tokens, noPhrases, iso).filter(({ start }) => /[\d$€£¥]/.test(tokens.text[start] ?? '')),
  };
}
