import type { Sentence, Span } from '../../stages.ts';
import type { TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { firstIndex } from '../first-index.ts';

const LIMIT = /^(?:by|until|till|before|within|between)$/;

/** Date of an action and why it is that one. */
export interface When {
  readonly id: string;
  readonly because: string;
}

/**
 * Says when an action was done: by a date in its own clause, else, for what the sentence itself tells (`main`), by one
 * that opens it. Made once an article;
 * asks go in text order or not, each takes time logarithmic in the number of dates.
 */
export function dates(
  { mentions, phrases, tokens }: Context,
  times: readonly TimeExpression[],
): (passage: Span, act: Span, sentence: Sentence, main: boolean) => When | null {
  const all = mentions.times;
  const usable = (n: number): boolean => {
    const time = times[n];
    const { from, to, type } = all[n]!;
    if (!time || (type !== 'DATE' && type !== 'TIME')) return false;
    // "the 2014 agreement": a date inside a longer noun phrase dates that thing, not the act.
    const noun = phrases.nounAt[to - 1] ?? -1;
    return noun < 0 || phrases.nouns[noun]!.head < to || phrases.nouns[noun]!.head < from;
  };
  /** "agreed to reopen the pass in August", "banned until May": what is to come, and till when, does not date the act. */
  const tells = (n: number, act: Span): boolean => {
    const { from } = all[n]!;
    if (LIMIT.test(tokens.tokens[from]!.lower) || LIMIT.test(tokens.tokens[from - 1]?.lower ?? '')) return false;
    for (let i = act.to; i < from; i++) {
      const verb = phrases.verbs[phrases.verbAt[i] ?? -1];
      if (verb && verb.from >= act.to && (verb.form === 'infinitive' || verb.modal !== null)) return false;
    }
    return true;
  };
  const first = (token: number): number => firstIndex(all, ({ to }) => to > token);
  return (passage, act, sentence, main) => {
    let found = -1;
    for (let n = first(passage.from); n < all.length && all[n]!.from < passage.to; n++) {
      if (!usable(n) || !tells(n, act)) continue;
      found = n;
      if (all[n]!.from >= act.from) break;
    }
    if (found >= 0) return { id: times[found]!.id, because: 'a date in the same clause' };
    if (!main) return null;
    for (let n = first(sentence.from); n < all.length && all[n]!.from < sentence.to; n++) {
      if (all[n]!.from > sentence.from + 1) break;
      const { to } = all[n]!;
      const noun = phrases.nounAt[to] ?? -1;
      const opens =
        tokens.tokens[to]?.text === ',' ||
        (noun >= 0 && phrases.nouns[noun]!.from === to) ||
        tokens.tokens[to]?.pos === 'ADV';
      if (usable(n) && opens) return { id: times[n]!.id, because: 'the date that opens the sentence' };
    }
    return null;
  };
}
