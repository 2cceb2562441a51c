import { actVerb, PLAIN_ACTS } from '../../lexicon/act-verbs.ts';
import { BODIES, CHECKABLE, NO_COMMITMENT } from '../../lexicon/pledge-words.ts';
import type { Sentence, VerbGroup } from '../../stages.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { joined } from '../clauses/joined.ts';
import { byAgent, spansOf, subjectOf } from '../clauses/parties.ts';
import { reach } from '../clauses/reach.ts';
import type { Draft } from './draft.ts';

/** Who speaks where a future tense stands: the article (`held` false), or a source, in its own words or reported. */
export interface Voice {
  readonly held: boolean;
  readonly direct: boolean;
}

/**
 * A commitment in the future tense: "we will build" by whoever speaks, "the government will build" by somebody who
 * speaks for it, "anyone who enters will be returned" by an official. Predictions about others are none.
 */
export function willPledge(grammar: Grammar, index: number, sentence: Sentence, { held, direct }: Voice): Draft | null {
  const { tokens, phrases, clauseOf } = grammar;
  const ahead = future(grammar, index);
  const clause = clauseOf[index];
  if (!ahead || !clause) return null;
  const { verb, reported, going } = ahead;
  if (reported && (!held || direct)) return null;
  const passive = verb.voice === 'passive';
  if (tokens[verb.head]!.pos !== 'VERB' || NO_COMMITMENT.has(verb.lemma) || asksOrWeighs(grammar, sentence, verb.from))
    return null;
  const subject = subjectOf(grammar, clause, phrases.verbs[index]!);
  if (subject < 0) return null;
  // "the bill, which will open": what a thing will do is foretold.
  if (/^(?:which|that)$/.test(tokens[phrases.verbs[index]!.from - 1]?.lower ?? '')) return null;
  if (reported && hypothetical(grammar, sentence)) return null;
  const first = firstPerson(grammar, subject);
  const acts = CHECKABLE.has(verb.lemma) || PLAIN_ACTS.has(verb.lemma) || actVerb(verb.lemma) !== undefined;
  const from = Math.min(phrases.nouns[joined(grammar, subject)[0]!]!.from, phrases.verbs[index]!.from);
  const to = reach(grammar, sentence, from, verb.to, 'infinitive');
  const common = {
    word: verb.head,
    passage: { from, to },
    what: { from: verb.from, to },
    sentence,
    kind: verb.negated && !first ? 'warning' : 'promise',
  } as const;
  if (passive) {
    if (!held || !acts || verb.negated) return null;
    const agent = byAgent(grammar, verb.to, to);
    return {
      ...common,
      what: { from, to },
      kind: HARSH.has(verb.lemma) || HARSH.has(actVerb(verb.lemma)?.type ?? '') ? 'warning' : 'promise',
      pledgers: [agent],
      speaker: agent.length === 0,
      strength: direct ? 0.6 : 0.5,
      rule: 'passive will',
      because: 'an official says what will be done',
    };
  }
  if (first) {
    // "We will not let them" says a mood rather than a pledge, unless the act itself can be checked.
    const strength = (acts ? 0.75 : 0.6) - (held ? 0 : 0.1) - (verb.negated ? 0.15 : 0) - (going && !acts ? 0.15 : 0);
    const because = 'the first person says what it will do';
    return {
      ...common,
      kind: 'promise',
      pledgers: [spansOf(grammar, subject)],
      speaker: held,
      strength,
      rule: 'will',
      because,
    };
  }
  const noun = phrases.nouns[subject]!;
  const body = BODIES.has(tokens[noun.head]!.lemma);
  const self = /^(?:he|she|it|they)$/.test(tokens[noun.from]!.lower);
  if (verb.negated || (!body && !self && noun.kind !== 'name')) return null;
  const sure = held ? (acts ? 0.6 : self || body ? 0.5 : 0.4) - (reported && !self ? 0.15 : reported ? 0.05 : 0) : 0.4;
  const because = held ? 'a source says what its own side will do' : 'the article says what will be done';
  const kind = held ? common.kind : 'plan';
  return {
    ...common,
    kind,
    pledgers: [spansOf(grammar, subject)],
    speaker: false,
    strength: sure,
    rule: 'will',
    because,
  };
}

/** The verb that is said to come: "will build", "are going to build", in reported speech "would build". */
function future(
  { phrases, tokens }: Grammar,
  index: number,
): { verb: VerbGroup; reported: boolean; going: boolean } | null {
  const verb = phrases.verbs[index]!;
  if (verb.form !== 'finite') return null;
  if (verb.tense === 'future') return { verb, reported: false, going: false };
  if (verb.modal === 'would' && tokens[verb.head]!.lower === verb.lemma) return { verb, reported: true, going: false };
  const next = phrases.verbs[index + 1];
  if (
    verb.lemma === 'go' &&
    tokens[verb.head]!.lower === 'going' &&
    next?.from === verb.to &&
    next.form === 'infinitive'
  ) {
    return { verb: { ...next, negated: verb.negated }, reported: false, going: true };
  }
  return null;
}

/** Whether "would" weighs a case instead of reporting a "will". */
function hypothetical({ tokens }: Grammar, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (/^(?:if|unless|were)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** What officials warn of: hostile acts, by type, and verbs for sending somebody off. */
const HARSH = new Set(
  'COERCE ASSAULT SANCTION ACCUSE REJECT return punish remove exclude refuse send turn stop cut fire dismiss prosecute'.split(
    ' ',
  ),
);

const OWN = /^(?:we|i)$/;

function firstPerson({ tokens, phrases }: Grammar, subject: number): boolean {
  const { from, to, head } = phrases.nouns[subject]!;
  if (to - from === 1) return OWN.test(tokens[from]!.lower);
  return (
    /^(?:our|my)$/.test(tokens[from]!.lower) && BODIES.has(tokens[head]!.lemma) && tokens[head]!.lemma !== 'country'
  );
}

/** Whether a question is asked or a "how" and "what" weighed instead of a commitment made. */
function asksOrWeighs({ tokens }: Grammar, { from, to }: Sentence, at: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (tokens[i]!.text === '?') return true;
  for (let i = at - 1; i >= Math.max(from, at - 6); i--) {
    if (
      /^(?:what|how|why|where|when|whether|if|hope|believe|think|expect|fear|predict|sure|unless|until|before|after|once)$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
    if (tokens[i]!.text === ',') break;
  }
  return false;
}
