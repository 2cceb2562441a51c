import { actVerb, PLAIN_ACTS } from '../../lexicon/act-verbs.ts';
import { BODIES, CHECKABLE, NO_COMMITMENT, SCHEDULED } from '../../lexicon/pledge-words.ts';
import type { Sentence } from '../../stages.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { joined } from '../clauses/joined.ts';
import { byAgent, ownersToo, spansOf, subjectOf } from '../clauses/parties.ts';
import { reach } from '../clauses/reach.ts';
import type { Draft } from './draft.ts';
import { asksOrWeighs, bound, bounded, type Future, futureOf, hypothetical } from './future.ts';
import { outcome, rulesOut } from './outcomes.ts';
import type { Prospect, Voice } from './prospect.ts';

/**
 * A commitment in the future tense: "we will build" by whoever speaks, "the government will build" by somebody who
 * speaks for it, "anyone who enters will be returned", "the clinic would reopen in June" by an official. Predictions
 * about others are none.
 */
export function willPledge(grammar: Grammar, index: number, sentence: Sentence, voice: Voice): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const ahead = futureOf(grammar, index);
  const clause = clauseOf[index];
  if (!ahead || !clause) return null;
  if (ahead.reported && (!voice.held || voice.direct) && !cutByMark(grammar, index)) return null;
  const { verb } = ahead;
  if (!/^(?:be|do|have)$/.test(verb.lemma) && tokens[verb.head]!.pos !== 'VERB') return null;
  const opener = phrases.verbs[index]!.from;
  if (tokens[opener - 1]?.lower === 'there')
    return outcome(grammar, existential(grammar, index, ahead, sentence, voice));
  const subject = subjectOf(grammar, clause, phrases.verbs[index]!);
  if (subject < 0) return null;
  // "the bill, which will open": what a thing will do is foretold.
  if (/^(?:which|that|who)$/.test(tokens[opener - 1]?.lower ?? '')) return null;
  const start = phrases.nouns[joined(grammar, subject)[0]!]!.from;
  if (asksOrWeighs(grammar, sentence, opener, start)) return null;
  const from = Math.min(start, opener);
  const to = bound(grammar, sentence, reach(grammar, sentence, from, verb.to, 'infinitive'));
  const prospect: Prospect = {
    index,
    ahead,
    subject,
    sentence,
    voice,
    acts: CHECKABLE.has(verb.lemma) || PLAIN_ACTS.has(verb.lemma) || actVerb(verb.lemma) !== undefined,
    from,
    to,
    conditional: hypothetical(grammar, sentence),
    bounded: bounded(grammar, { from: verb.from, to }),
  };
  if (verb.voice === 'passive') return passive(grammar, prospect);
  if (firstPerson(grammar, subject)) return ownWord(grammar, prospect);
  return rulesOut(grammar, prospect)
    ? outcome(grammar, prospect)
    : (ownSide(grammar, prospect) ?? outcome(grammar, prospect));
}

/** "There will be a cap": what will be stands behind the verb. */
function existential(grammar: Grammar, index: number, ahead: Future, sentence: Sentence, voice: Voice): Prospect {
  const from = grammar.phrases.verbs[index]!.from - 1;
  const to = reach(grammar, sentence, from, ahead.verb.to, 'infinitive');
  const conditional = hypothetical(grammar, sentence);
  return {
    index,
    ahead,
    subject: -1,
    sentence,
    voice,
    acts: false,
    from,
    to,
    conditional,
    bounded: bounded(grammar, { from, to }),
  };
}

/** "Would “not pay” a fee": words in marks inside what is reported. */
const cutByMark = ({ tokens, phrases }: Grammar, index: number): boolean => {
  const { from, head } = phrases.verbs[index]!;
  for (let i = from; i < head; i++) if (/^["“]$/.test(tokens[i]!.text)) return true;
  return false;
};

/** "Anyone who enters will be returned", "the posts would be filled": an official says what will be done. */
function passive(
  grammar: Grammar,
  { ahead, voice, acts, from, to, sentence, conditional, bounded }: Prospect,
): Draft | null {
  const { verb, reported } = ahead;
  if (verb.negated || SCHEDULED.has(verb.lemma)) return null;
  if (!voice.held && !acts) return null;
  if (conditional && reported && voice.official === false) return null;
  const agent = byAgent(grammar, verb.to, to);
  const harsh = HARSH.has(verb.lemma) || HARSH.has(actVerb(verb.lemma)?.type ?? '');
  const told = voice.held ? (voice.direct ? 0.6 : 0.5) : 0.4;
  return {
    kind: voice.held ? (harsh ? 'warning' : 'promise') : 'plan',
    word: verb.head,
    passage: { from, to },
    what: { from, to },
    pledgers: [agent],
    speaker: voice.held && agent.length === 0,
    strength: told - (acts ? 0 : 0.1) - (voice.held && voice.official === false ? 0.15 : 0) + (bounded ? 0.05 : 0),
    sentence,
    rule: 'passive will',
    because: voice.held ? 'an official says what will be done' : 'the article says what will be done',
  };
}

/** "We will build": whoever says it. "We will not let them" says a mood rather than a pledge, unless the act can be checked. */
function ownWord(grammar: Grammar, prospect: Prospect): Draft | null {
  const { ahead, voice, acts, subject, from, to, sentence, conditional, bounded } = prospect;
  const { verb, going, reported } = ahead;
  if (reported && conditional) return null;
  const being = verb.lemma === 'be';
  if (NO_COMMITMENT.has(verb.lemma) && !(being && bounded) && !OWN_ACTS.has(verb.lemma)) return null;
  const strength =
    (acts ? 0.75 : being ? 0.5 : 0.6) -
    (voice.held ? 0 : 0.1) -
    (verb.negated ? 0.1 : 0) -
    (going && !acts ? 0.15 : 0) +
    (bounded ? 0.05 : 0);
  return {
    kind: 'promise',
    word: verb.head,
    passage: { from, to },
    what: { from: verb.from, to },
    pledgers: [spansOf(grammar, subject)],
    speaker: voice.held,
    strength,
    sentence,
    rule: 'will',
    because: 'the first person says what it will do',
  };
}

/** "The ministry will build", "it would hear the case": a source says what it, or its own side, will do. */
function ownSide(grammar: Grammar, prospect: Prospect): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const { index, ahead, voice, acts, subject, from, to, sentence, conditional, bounded } = prospect;
  const { verb, reported } = ahead;
  const { held, official } = voice;
  const noun = phrases.nouns[subject]!;
  const body = BODIES.has(tokens[noun.head]!.lemma);
  const self = /^(?:he|she|it|they)$/.test(tokens[noun.from]!.lower);
  const own =
    OWN_SIDE.test(tokens[noun.from]!.lower) ||
    (tokens[noun.from]!.lower === 'the' && JOINT.has(tokens[noun.head]!.lemma));
  if (!body && !self && noun.kind !== 'name') return null;
  if (NO_COMMITMENT.has(verb.lemma) && !(reported && self && KEPT.has(verb.lemma))) return null;
  if (conditional && reported && official === false && !own) return null;
  if (verb.negated && (!held || !acts)) return null;
  // "It would take hours" measures.
  if (
    verb.lemma === 'take' &&
    !TAKEN.test(tokens[phrases.nouns[clauseOf[index]?.object ?? -1]?.head ?? -1]?.lemma ?? 'part')
  )
    return null;
  const assures = /^(?:ensure|guarantee|maintain|establish)$/.test(verb.lemma);
  let sure = held ? (acts || assures ? 0.6 : self || body ? 0.5 : 0.4) : 0.4;
  if (reported) sure -= self ? 0 : 0.05;
  // "The institute said it would slow growth": “it” is what the institute speaks of.
  if (held && !acts && tokens[noun.from]!.lower === 'it') sure -= 0.1;
  // Nobody knows of whom an unknown source speaks.
  if (held && self && official === null) sure -= 0.1;
  if (verb.negated) sure -= 0.05;
  // Somebody without an office speaks of a body: more often foretelling than pledging.
  if (held && official === false && !self && !own) sure -= 0.1;
  return {
    kind: held ? 'promise' : 'plan',
    word: verb.head,
    passage: { from, to },
    what: { from: verb.from, to },
    pledgers: [ownersToo(grammar, subject)],
    speaker: false,
    strength: sure + (bounded ? 0.1 : 0),
    sentence,
    rule: 'will',
    because: held ? 'a source says what its own side will do' : 'the article says what will be done',
  };
}

const TAKEN =
  /^(?:part|action|step|measure|decision|charge|control|responsibility|case|matter|bill|power|office|position|legal|side|vote|seat|lead|over|up|off|back|law|it|effect)$/;

/** Verbs that commit nobody in general, but whoever says it of himself: "said it would hear the case". */
const KEPT = new Set('hear stop go come agree decide prefer tell'.split(' '));

const OWN_SIDE = /^(?:his|her|its|their|our|my)$/;
/** What members speak for as "the group", without an office in it. */
const JOINT = new Set(
  'group union club association federation movement alliance party company firm team league'.split(' '),
);

/** What officials warn of: hostile acts, by type, and verbs for sending somebody off. */
const HARSH = new Set(
  'COERCE ASSAULT SANCTION ACCUSE REJECT return punish remove exclude refuse send turn stop cut fire dismiss prosecute'.split(
    ' ',
  ),
);

/** What the first person commits to, though others only come to it. */
const OWN_ACTS = new Set(['find', 'stop']);

const OWN = /^(?:we|i)$/;

function firstPerson({ tokens, phrases }: Grammar, subject: number): boolean {
  const { from, to, head } = phrases.nouns[subject]!;
  if (to - from === 1) return OWN.test(tokens[from]!.lower);
  return (
    /^(?:our|my)$/.test(tokens[from]!.lower) && BODIES.has(tokens[head]!.lemma) && tokens[head]!.lemma !== 'country'
  );
}
