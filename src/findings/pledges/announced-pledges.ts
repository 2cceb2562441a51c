import { actNoun } from '../../lexicon/act-nouns.ts';
import type { Sentence } from '../../stages.ts';
import { conditional } from '../clauses/factual.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { apart, directObject, spansOf, subjectOf } from '../clauses/parties.ts';
import { reach } from '../clauses/reach.ts';
import type { Draft } from './draft.ts';

const ANNOUNCES = /^(?:announce|call|schedule)$/;
const EVENTS = new Set(['PROTEST', 'CONSULT', 'COOPERATE']);

/**
 * An event that is called for a day to come: "announced strikes in four towns on 7 June", "called a march for 26 April".
 * It counts with its day only (see `pledges`): without one it may be over.
 */
export function announcedPledge(grammar: Grammar, index: number, sentence: Sentence): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const verb = phrases.verbs[index]!;
  const clause = clauseOf[index];
  if (!clause || !ANNOUNCES.test(verb.lemma) || verb.form !== 'finite' || verb.voice !== 'active') return null;
  if (verb.negated || verb.modal !== null) return null;
  const object = directObject(grammar, clause, verb, sentence);
  if (object < 0) return null;
  const { head, from: start, to: end } = phrases.nouns[object]!;
  const named = actNoun(tokens[head]!.lemma);
  const vote = /^(?:election|referendum|vote|ballot)$/.test(tokens[head]!.lemma);
  if (!vote && (named === undefined || !EVENTS.has(named))) return null;
  const subject = subjectOf(grammar, clause, verb);
  if (subject < 0) return null;
  const from = apart(grammar, subject, index) ? verb.from : Math.min(phrases.nouns[subject]!.from, verb.from);
  if (conditional(grammar, from, sentence)) return null;
  const to = reach(grammar, sentence, from, end);
  return {
    kind: 'plan',
    word: verb.head,
    passage: { from, to },
    what: { from: start, to },
    pledgers: [spansOf(grammar, subject)],
    speaker: false,
    strength: 0.45,
    sentence,
    rule: 'announced',
    because: `“${verb.lemma}” announces “${tokens[head]!.lower}” for a day to come`,
  };
}
