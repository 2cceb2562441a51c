import { actNoun } from '../../lexicon/act-nouns.ts';
import type { Span } from '../../stages.ts';
import type { ActionType } from '../../types.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { actOf, endedBy } from './act.ts';

/**
 * Type of an act by the verb or the noun that names it; null where no type fits.
 *
 * @param act tokens of the act, as a frame gives them
 */
export function typeOf(
  grammar: Grammar,
  act: Span,
): { readonly type: ActionType | null; readonly because: string } | null {
  const { tokens, phrases, clauseOf } = grammar;
  for (let i = act.from; i < act.to; i++) {
    const v = phrases.verbAt[i] ?? -1;
    const verb = phrases.verbs[v];
    if (!verb || verb.head < act.from) continue;
    const clause = clauseOf[v];
    const nounOf = (index: number | null | undefined) =>
      index === null || index === undefined ? null : phrases.nouns[index]!;
    const passive = verb.voice === 'passive' ? nounOf(clause?.subject) : null;
    const found = actOf(grammar, verb, nounOf(clause?.object), passive);
    if (found) return { type: found.type, because: found.because };
  }
  for (let i = act.to - 1; i >= act.from; i--) {
    const { lemma } = tokens[i]!;
    const noun = phrases.nouns[phrases.nounAt[i] ?? -1];
    const type = (noun && endedBy(grammar, noun)) ?? actNoun(lemma);
    if (type) return { type: type as ActionType, because: `“${lemma}” names the act` };
  }
  return null;
}
