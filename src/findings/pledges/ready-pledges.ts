import type { Sentence } from '../../stages.ts';
import { conditional } from '../clauses/factual.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { apart, ownersToo, subjectOf } from '../clauses/parties.ts';
import { complement } from './complement.ts';
import type { Draft } from './draft.ts';

const READY = /^(?:ready|prepared|willing|determined)$/;
const OWN = /^(?:i|we|it|they|my|our|its|their|his|her)$/;
const TO = new Set(['to'] as const);

/** A readiness that a source states for its own side: "her government was ready to sign". The article's own is a state. */
export function readyPledge(grammar: Grammar, index: number, sentence: Sentence, held: boolean): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const verb = phrases.verbs[index]!;
  const clause = clauseOf[index];
  if (!held || !clause || verb.form !== 'finite' || verb.negated || verb.modal !== null) return null;
  if (/^(?:had|been)$/.test(tokens[verb.from]!.lower)) return null;
  const at = verb.lemma === 'be' ? verb.to : verb.head;
  const word = READY.test(tokens[at]?.lower ?? '') ? at : at + 1;
  if (!READY.test(tokens[word]?.lower ?? '') || (word > at && tokens[at]?.pos !== 'ADV')) return null;
  const subject = subjectOf(grammar, clause, verb);
  if (subject < 0) return null;
  // What the speaker says of others is no offer of his own.
  if (!OWN.test(tokens[phrases.nouns[subject]!.from]!.lower)) return null;
  const from = apart(grammar, subject, index) ? verb.from : phrases.nouns[subject]!.from;
  if (conditional(grammar, from, sentence)) return null;
  const what = complement(grammar, sentence, from, word + 1, TO, /^$/);
  if (!what) return null;
  return {
    kind: 'plan',
    word,
    passage: { from, to: what.to },
    what,
    pledgers: [ownersToo(grammar, subject)],
    speaker: false,
    strength: 0.5,
    sentence,
    rule: 'ready',
    because: `“${tokens[word]!.lower}” offers what follows`,
  };
}
