import { actNoun, BARE_ACT_NOUNS, ENDING_NOUNS } from '../../lexicon/act-nouns.ts';
import type { Sentence, Span } from '../../stages.ts';
import type { ActionType } from '../../types.ts';
import { asks, conditional, governedAway } from '../clauses/factual.ts';
import { type Grammar, nounFrom } from '../clauses/grammar.ts';
import { described, joinedAfter } from '../clauses/joined.ts';
import { agentOf } from '../clauses/parties.ts';
import { endedBy } from './act.ts';
import type { Candidate } from './candidate.ts';

/** The action that a noun phrase names as done, with who did it or whom it met: "beatings by the police", "Kovar’s arrest". */
export function nominalAction(grammar: Grammar, index: number, sentence: Sentence): Candidate | null {
  const { tokens, phrases, verbOf } = grammar;
  const noun = phrases.nouns[index]!;
  const head = tokens[noun.head]!;
  if (head.pos !== 'NOUN' || !BARE_ACT_NOUNS.has(head.lemma) || asks(grammar, sentence)) return null;
  if (/^(?:no|any|another|possible|potential|future|alleged|planned|proposed)$/.test(tokens[noun.from]!.lower))
    return null;
  for (let i = noun.from; i < noun.head; i++)
    if (/^(?:possible|potential|future|planned|proposed|new|further|renewed)$/.test(tokens[i]!.lower)) return null;
  if (conditional(grammar, noun.from, sentence) || governedAway(grammar, noun.from, sentence)) return null;
  const verb = verbOf[index]!;
  if (verb >= 0) {
    const { modal, negated, tense } = phrases.verbs[verb]!;
    if (modal !== null || negated || tense === 'future') return null;
  }
  const targets = objectOf(grammar, index, sentence.to);
  const actors = agentOf(grammar, index, sentence.to);
  const type = typeOf(grammar, head.lemma, index);
  if (!type || (actors.length === 0 && targets.length === 0)) return null;
  let end = noun.to;
  for (const span of [...targets, ...actors]) end = Math.max(end, span.to);
  const possessor = actors.length > 0 && actors[0]!.to <= noun.head;
  return {
    type,
    act: { from: noun.head, to: noun.head + 1 },
    passage: { from: noun.from, to: end },
    actors,
    targets: [targets],
    strength: actors.length > 0 && !possessor ? 0.65 : possessor ? owned(grammar, noun.from, targets.length > 0) : 0.5,
    agentless: actors.length === 0 && ['COERCE', 'ASSAULT', 'RETREAT', 'appoint', 'legislate'].includes(type),
    sentence,
    rule: 'noun',
    because: `“${head.lower}” names an act`,
  };
}

/**
 * How sure a possessor makes an act: it may be who did it or whom it met ("Kovar’s resignation", "Kovar’s arrest"), so
 * that it counts for less than "by"; a mere name before the noun, or "his", least of all without whom it met.
 */
function owned({ tokens, phrases }: Grammar, from: number, met: boolean): number {
  if (met) return 0.5;
  const { to } = phrases.nouns[phrases.nounAt[from]!]!;
  for (let i = from; i < to; i++) if (tokens[i]!.lemma === "'s" || /^['’]$/.test(tokens[i]!.text)) return 0.5;
  return 0.35;
}

function typeOf(grammar: Grammar, lemma: string, index: number): ActionType | null {
  const ended = ENDING_NOUNS.has(lemma) ? endedBy(grammar, grammar.phrases.nouns[index]!) : undefined;
  return ((ended ?? actNoun(lemma)) as ActionType | undefined) ?? null;
}

/** Whom or what the act met: "the arrest of Jana Novak", "attacks on the village". */
function objectOf(grammar: Grammar, index: number, limit: number): Span[] {
  const { tokens, phrases } = grammar;
  const { to } = phrases.nouns[index]!;
  const preposition = tokens[to];
  if (!preposition || !/^(?:of|on|against|from|with)$/.test(preposition.lower) || to + 1 >= limit) return [];
  const noun = nounFrom(grammar, to + 1);
  return noun < 0 ? [] : joinedAfter(grammar, noun, limit).map((n) => described(grammar, n));
}
