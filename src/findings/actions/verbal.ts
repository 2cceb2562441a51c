import { ATTITUDES, actVerb, mayAct } from '../../lexicon/act-verbs.ts';
import type { Sentence, Span } from '../../stages.ts';
import { asks, assertedBy, conditional, nobody } from '../clauses/factual.ts';
import { type Grammar, nounFrom } from '../clauses/grammar.ts';
import { described, joined, joinedAfter } from '../clauses/joined.ts';
import { actSubject, agentOf, apart, byAgent, directObject, spansOf, subjectOf, towards } from '../clauses/parties.ts';
import { reach } from '../clauses/reach.ts';
import { actOf } from './act.ts';
import type { Candidate } from './candidate.ts';

/** The action that a verb group states as done, or null. */
export function verbalAction(grammar: Grammar, index: number, sentence: Sentence): Candidate | null {
  const { tokens, phrases, clauseOf } = grammar;
  const verb = phrases.verbs[index]!;
  if (!mayAct(verb.lemma)) return null;
  const clause = clauseOf[index];
  if (!clause || asks(grammar, sentence)) return null;
  // "for renewed raids": after a preposition or an article, what looks like a past tense describes the noun.
  const before = verb.from > sentence.from ? tokens[verb.from - 1] : undefined;
  if (
    verb.form === 'finite' &&
    verb.from === verb.head &&
    before &&
    /^(?:ADP|DET|SCONJ)$/.test(before.pos) &&
    !/^(?:that|who|which)$/.test(before.lower)
  )
    return null;
  const subject = subjectOf(grammar, clause, verb);
  const objectIndex = directObject(grammar, clause, verb, sentence);
  const direct = objectIndex < 0 ? null : phrases.nouns[objectIndex]!;
  // "a policy imposed under the last government", "a suit brought by the state": a past form without auxiliary or object
  // after a noun is a participle.
  const reduced =
    verb.form === 'participle' ||
    (verb.form === 'finite' &&
      verb.tense === 'past' &&
      verb.voice === 'active' &&
      verb.from === verb.head &&
      !direct &&
      tokens[verb.to]?.lower === 'by' &&
      (phrases.nounAt[verb.from - 1] ?? -1) >= 0);
  if (reduced) return participial(grammar, index, sentence);
  const start = subject < 0 ? verb.from : Math.min(phrases.nouns[joined(grammar, subject)[0]!]!.from, verb.from);
  if (subject >= 0 && nobody(grammar, start)) return null;
  const by = assertedBy(grammar, verb, start, sentence);
  if (!by) return null;
  const passive = verb.voice === 'passive';
  const subjectPhrase = subject < 0 ? null : phrases.nouns[subject]!;
  // "sent parliament a bill": who gets it stands first.
  const second = passive || !direct ? -1 : nounFrom(grammar, direct.to);
  const given = second >= 0 && grammar.verbOf[second] === -1 ? phrases.nouns[second]! : null;
  const act =
    (given && GIVES.has(verb.lemma) ? actOf(grammar, verb, given, null) : null) ??
    actOf(grammar, verb, passive ? null : direct, passive ? subjectPhrase : null);
  if (!act || (act.type === null && verb.tense !== 'past')) return null;
  // What is agreed to be done is a pledge; an agreement reached is an act of two.
  const alone = verb.lemma === 'agree' && promises(grammar, verb.to) && !together(grammar, subject);
  if (alone) return null;
  if (!passive && !direct && act.strength <= 0.7 && !act.carried && actVerb(verb.lemma)?.alone === false) return null;
  const far = subject >= 0 && apart(grammar, subject, index);
  const from = subject < 0 || far ? verb.from : start;
  const to = reach(grammar, sentence, from, Math.max(act.words.to, direct?.to ?? 0));
  const rest = Math.max(act.words.to, direct?.to ?? 0);
  let actors: readonly Span[];
  let byAct = false;
  let doer = subject;
  if (verb.form !== 'finite') doer = governing(grammar, phrases.verbAt[by.head] ?? -1);
  if (passive) actors = byAgent(grammar, verb.to, to);
  else if (doer < 0) actors = [];
  else {
    const named = actSubject(grammar, doer, by);
    byAct = named >= 0;
    actors = named >= 0 ? agentOf(grammar, named, by.from) : spansOf(grammar, doer);
  }
  const object = direct ? joinedAfter(grammar, objectIndex, to).map((n) => described(grammar, n)) : [];
  // Who is called on stands behind the particle; who is paid goes before what is paid.
  const called = act.words.to > verb.to && !act.carried ? nounFrom(grammar, act.words.to) : -1;
  const behind =
    called >= 0 ? joinedAfter(grammar, called, to).map((n) => described(grammar, n)) : towards(grammar, rest, to);
  let targets: Span[][] = [object, behind];
  if (passive) targets = [subject < 0 ? [] : spansOf(grammar, subject)];
  else if (act.carried) targets = [towards(grammar, act.words.to, to)];
  else if (act.type === 'fund' || act.type === 'AID') targets = [behind, object];
  if (passive && act.type === null && actors.length === 0) return null;
  const attitude = ATTITUDES.has(verb.lemma) && !act.carried && (verb.tense === 'present' || passive);
  const weak =
    (verb.tense === 'present' && !by.lemma.startsWith('be') ? 0.1 : 0) +
    (attitude ? 0.25 : 0) +
    (verb.form === 'gerund' ? 0.1 : 0);
  return {
    type:
      act.type !== null && OF_COURTS.has(act.type) && actors.some((who) => isCourt(grammar, who)) ? 'rule' : act.type,
    act: act.words,
    passage: { from, to },
    actors,
    targets,
    strength: act.strength - weak,
    calls: /^(?:announce|call|schedule)$/.test(verb.lemma),
    agentless: (passive && act.type !== null) || (byAct && (act.type === 'ASSAULT' || act.type === 'COERCE')),
    sentence,
    rule: passive ? 'passive' : 'active',
    because: act.because,
  };
}

/** "a lawsuit brought by the attorney general": the noun before it is acted on, the agent stands after "by". */
function participial(grammar: Grammar, index: number, sentence: Sentence): Candidate | null {
  const { tokens, phrases } = grammar;
  const verb = phrases.verbs[index]!;
  if (verb.negated || tokens[verb.to]?.lower !== 'by') return null;
  const noun = phrases.nounAt[verb.from - 1] ?? -1;
  if (noun < 0 || phrases.nouns[noun]!.to !== verb.from) return null;
  const phrase = phrases.nouns[noun]!;
  const act = actOf(grammar, { ...verb, voice: 'passive' }, null, phrase);
  if (!act || act.type === null || conditional(grammar, phrase.from, sentence)) return null;
  const agent = nounFrom(grammar, verb.to + 1);
  if (agent < 0) return null;
  const to = reach(grammar, sentence, phrase.from, described(grammar, agent).to);
  return {
    type: act.type,
    act: { from: phrase.from === verb.from ? verb.from : phrase.head, to: verb.to },
    passage: { from: phrase.from, to },
    actors: joinedAfter(grammar, agent, to).map((n) => described(grammar, n)),
    targets: [[described(grammar, noun)]],
    strength: act.strength - 0.05,
    agentless: false,
    sentence,
    rule: 'participle',
    because: `${act.because}, with who did it after “by”`,
  };
}

/** What courts do by ruling: they reject appeals, lift bans, halt orders. */
const OF_COURTS: ReadonlySet<string> = new Set(['REJECT', 'CONCEDE']);

/** Whether a phrase is of a court or its judges. */
function isCourt({ tokens }: Grammar, { from, to }: Span): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:court|tribunal|judge|justice)$/.test(tokens[i]!.lemma.toLowerCase())) return true;
  return false;
}

const GIVES = new Set(['send', 'give', 'hand', 'grant', 'offer', 'pay', 'award']);

/** Whether "to" and a verb follow: "agreed on Monday to share". */
function promises({ tokens, phrases }: Grammar, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const token = tokens[i];
    if (!token || /^[,.;]$/.test(token.text)) return false;
    if (token.lower === 'to') return phrases.verbs[phrases.verbAt[i] ?? -1]?.form === 'infinitive';
  }
  return false;
}

/** Whether several do it: "Lesk and Ardel", "the two leaders", "they". */
function together(grammar: Grammar, subject: number): boolean {
  if (subject < 0) return false;
  const { tokens, phrases } = grammar;
  if (joined(grammar, subject).length > 1) return true;
  const { from, to } = phrases.nouns[subject]!;
  for (let i = from; i < to; i++) if (/^(?:two|three|both|they|sides)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** Subject of the verb that a gerund or infinitive hangs on. */
function governing(grammar: Grammar, verb: number): number {
  const clause = grammar.clauseOf[verb];
  return clause ? subjectOf(grammar, clause, grammar.phrases.verbs[verb]!) : -1;
}
