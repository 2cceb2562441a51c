import { actNoun } from '../../lexicon/act-nouns.ts';
import { CHECKABLE, TRIES, VALUES } from '../../lexicon/pledge-words.ts';
import type { Span } from '../../stages.ts';
import type { Testable } from '../../types.ts';
import type { Grammar } from '../clauses/grammar.ts';

/**
 * Whether a pledge can be held against what happens: `clear` with an amount, a deadline or an act that can be checked on
 * something named; `untestable` where only values or efforts are promised; `vague` between the two.
 */
export function testableOf({ tokens, phrases }: Grammar, { from, to }: Span, measured: boolean): Testable {
  let acts = false;
  let tries = false;
  let values = false;
  let things = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const noun = phrases.nounAt[i] ?? -1;
    const verb = phrases.verbAt[i] ?? -1;
    if (verb >= 0 && phrases.verbs[verb]!.head === i) {
      if (CHECKABLE.has(token.lemma)) acts = true;
      if (TRIES.has(token.lemma)) tries = true;
    } else if (checkableGerund(token.lower)) acts = true;
    if (noun >= 0 && phrases.nouns[noun]!.head === i && phrases.nouns[noun]!.kind !== 'pronoun') {
      if (VALUES.has(token.lemma)) values = true;
      else things++;
      if (actNoun(token.lemma) !== undefined && tokens[i + 1]?.lower === 'of') acts = true;
    }
  }
  if (measured) return 'clear';
  if (values && (tries || !acts) && things === 0) return 'untestable';
  return acts && things > 0 ? 'clear' : 'vague';
}

/** "closing" where the tagger sees a noun: a checkable verb in "-ing". */
function checkableGerund(word: string): boolean {
  const base = word.endsWith('ing') ? word.slice(0, -3) : '';
  return base !== '' && (CHECKABLE.has(base) || CHECKABLE.has(`${base}e`));
}
