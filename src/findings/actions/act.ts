import { actNoun, ENDING_NOUNS, endingOf } from '../../lexicon/act-nouns.ts';
import {
  actVerb,
  actWithObject,
  BLOWS,
  CARRIERS,
  ENDERS,
  IN_WORDS,
  isIdiom,
  isPlainPhrase,
  PLAIN_ACTS,
} from '../../lexicon/act-verbs.ts';
import type { NounPhrase, Span, VerbGroup } from '../../stages.ts';
import type { ActionType } from '../../types.ts';
import { type Grammar, nounFrom } from '../clauses/grammar.ts';
import { described } from '../clauses/joined.ts';

/** What a verb does: its type and the words that say so. */
export interface Act {
  readonly type: ActionType | null;
  /** Words that name the act: the verb, its particle, and the noun where the noun names it ("held a call"). */
  readonly words: Span;
  /** How sure the words alone make it, 0 to 1. */
  readonly strength: number;
  /** Whether the verb's object is part of the act rather than whom it meets ("held a call with"). */
  readonly carried: boolean;
  readonly because: string;
}

const PARTICLE =
  /^(?:up|off|out|down|over|on|in|for|to|back|away|by|aside|with|behind|upon|through|free|forward|tribute|forces|work|fire)$/;
const SILENT = new Set(['comment', 'say', 'answer', 'elaborate', 'speak', 'reply']);
const DISCREET = new Set(['discuss', 'name', 'identify', 'give', 'disclose']);
/** Particles that may stand behind the object. */
const SPLIT = /^(?:off|out|aside|down|through|back|away|forward)$/;
/** Particles that leave an object an object ("carried out raids", "called off the strike"). */
const TRANSITIVE = /^(?:up|off|out|down|over)$/;

/**
 * The act that a verb names, or null. What the verb is done to decides first ("lifted the ban"), then the act that the
 * object names ("carried out raids"), then the verb itself ("arrested").
 */
export function actOf(
  grammar: Grammar,
  verb: VerbGroup,
  object: NounPhrase | null,
  passive: NounPhrase | null,
): Act | null {
  const { tokens } = grammar;
  const acted = object ?? passive;
  // "was met with jeers", "agreed with Kovar": turns of phrase.
  if (
    (verb.lemma === 'meet' && verb.voice === 'passive') ||
    (verb.lemma === 'agree' && tokens[verb.to]?.lower === 'with')
  )
    return null;
  const after = tokens[verb.to];
  // "declined to comment" is a reporter's phrase.
  if (silent(grammar, verb)) return null;
  const particle = after && PARTICLE.test(after.lower) && after.sentence === tokens[verb.head]!.sentence ? after : null;
  const phrasal = particle
    ? // "set aside 4 million": the particle may open the phrase, as "about" does.
      phrasalAct(grammar, verb, verb.to, acted ?? nounPhraseAt(grammar, verb.to) ?? nounPhraseAt(grammar, verb.to + 1))
    : object && SPLIT.test(tokens[object.to]?.lower ?? '') && !nounPhraseAt(grammar, object.to + 1)
      ? phrasalAct(grammar, verb, object.to, object)
      : null;
  if (phrasal) return phrasal;
  const asked = requested(grammar, verb, object);
  if (asked) return asked;
  // "put her name on the list" signs nothing.
  if (verb.lemma === 'put' && object && /^(?:name|signature)$/.test(tokens[object.head]!.lemma)) {
    if (tokens[object.to]?.lower !== 'to') return null;
    const words = { from: verb.from, to: object.to + 1 };
    return { type: 'SUPPORT', words, strength: 0.75, carried: true, because: '“put the name to” signs' };
  }
  const behind = particle && !acted && (TRANSITIVE.test(particle.lower) || verb.lemma === 'agree');
  const met = acted ?? (behind ? nounPhraseAt(grammar, verb.to + 1) : null);
  const bare = { from: verb.from, to: verb.to };
  const own = actVerb(verb.lemma);
  if (met) {
    const nouns = nounsOf(grammar, met);
    if (isIdiom(verb.lemma, nouns)) return null;
    const whole = met === passive ? bare : { from: verb.from, to: met.to };
    const named = namedAct(grammar, verb.lemma, met, nouns);
    if (named) return { ...named, words: named.carried ? whole : bare, carried: named.carried && met !== passive };
    if (!own && PLAIN_ACTS.has(verb.lemma) && acted) {
      const because = `“${verb.lemma}” is an act, but of no type that is known`;
      return { type: null, words: bare, strength: 0.45, carried: false, because };
    }
  }
  if (!own || !(own.alone || acted)) return null;
  return {
    type: refined(grammar, verb, own.type, met),
    words: bare,
    strength: 0.7,
    carried: false,
    because: `“${verb.lemma}”`,
  };
}

/** "attacked him in tweets" is a blow in words; "encouraged voters to stay home" asks something of them. */
function refined({ tokens }: Grammar, verb: VerbGroup, type: string, met: NounPhrase | null): ActionType {
  const from = met && met.from >= verb.to ? met.from : verb.to;
  if (BLOWS.has(verb.lemma)) {
    for (let i = from; i < from + 10; i++) {
      const token = tokens[i];
      if (!token || token.sentence !== tokens[verb.head]!.sentence) break;
      if (IN_WORDS.has(token.lemma)) return 'ACCUSE';
    }
  }
  if (verb.lemma === 'encourage' && met && tokens[met.to]?.lower === 'to') return 'REQUEST';
  return type as ActionType;
}

const ASKS = new Set(['ask', 'demand', 'urge', 'request', 'beg', 'call']);

/** "Asked the parties to agree", "wrote to the mayor to ask for help": something is wanted of somebody. */
function requested({ tokens, phrases }: Grammar, verb: VerbGroup, object: NounPhrase | null): Act | null {
  const words = { from: verb.from, to: verb.to };
  if (verb.lemma === 'ask' && object && verb.voice === 'active') {
    const to = described({ tokens, phrases } as Grammar, phrases.nounAt[object.from]!).to;
    const wanted = phrases.verbs[phrases.verbAt[to] ?? -1];
    const asks =
      tokens[to]?.lower === 'to' && wanted?.form === 'infinitive' && !REPORTERS.has(tokens[object.head]!.lemma);
    return asks
      ? { type: 'REQUEST', words, strength: 0.65, carried: false, because: '“ask” somebody to do something' }
      : null;
  }
  if (verb.lemma !== 'write' || tokens[verb.to]?.lower !== 'to') return null;
  for (let i = verb.to; i < verb.to + 12 && i < tokens.length; i++) {
    if (tokens[i]!.sentence !== tokens[verb.head]!.sentence) break;
    const next = phrases.verbs[phrases.verbAt[i] ?? -1];
    if (!next || next.from < verb.to) continue;
    const asks = ASKS.has(next.lemma) && (next.form === 'infinitive' || next.form === 'gerund');
    return asks
      ? { type: 'REQUEST', words, strength: 0.7, carried: false, because: `“write” to “${next.lemma}”` }
      : null;
  }
  return null;
}

const REPORTERS = new Set(['i', 'you', 'reporter', 'journalist', 'reader', 'me', 'us']);

/** "called off", "threw the ban out", "remained on alert": the verb with its particles, the first at `at`, names the act. */
function phrasalAct(grammar: Grammar, verb: VerbGroup, at: number, met: NounPhrase | null): Act | null {
  const acted = met !== null;
  const particle = grammar.tokens[at]!;
  const next = grammar.tokens[at + 1];
  const long = `${verb.lemma} ${particle.lower} ${next?.lower ?? ''}`;
  const short = `${verb.lemma} ${particle.lower}`;
  const because = `“${short}”`;
  const whole = { from: verb.from, to: at + 1 };
  const named =
    met && next?.lower !== 'of' ? actWithObject(`${verb.lemma}_${particle.lower}`, nounsOf(grammar, met)) : undefined;
  if (named) return { type: named as ActionType, words: whole, strength: 0.75, carried: false, because };
  if (acted && isPlainPhrase(short)) return { type: null, words: whole, strength: 0.5, carried: false, because };
  const act = actVerb(long) ?? actVerb(short);
  if (!act || !(act.alone || acted || nounFrom(grammar, at + 1) >= 0)) return null;
  const words = { from: verb.from, to: at + (actVerb(long) ? 2 : 1) };
  return {
    type: act.type as ActionType,
    words,
    strength: 0.75,
    carried: false,
    because: `“${actVerb(long) ? long : short}”`,
  };
}

/** Whether a verb only says that somebody would not speak. */
function silent({ tokens }: Grammar, verb: VerbGroup): boolean {
  if (!/^(?:decline|refuse)$/.test(verb.lemma) || tokens[verb.to]?.lower !== 'to') return false;
  const kept = tokens[verb.to + 1]?.lemma ?? '';
  return SILENT.has(kept) || (verb.lemma === 'decline' && DISCREET.has(kept));
}

/** The act that a verb and the noun phrase that it meets name together. */
function namedAct(
  grammar: Grammar,
  verb: string,
  met: NounPhrase,
  nouns: readonly string[],
): Pick<Act, 'type' | 'strength' | 'carried' | 'because'> | null {
  const noun = nouns.at(-1)!;
  const ruled = actWithObject(verb, nouns);
  if (ruled) {
    const carried = nouns.some((each) => actNoun(each) !== undefined);
    return { type: ruled as ActionType, strength: 0.8, carried, because: `“${verb}” with “${noun}”` };
  }
  const named = actNoun(noun);
  const ending = ENDING_NOUNS.has(noun) ? endedBy(grammar, met) : undefined;
  if ((ending ?? named) && CARRIERS.has(verb)) {
    const because = `“${verb}” carries the act “${noun}”`;
    return { type: (ending ?? named) as ActionType, strength: 0.7, carried: true, because };
  }
  const ended = named && ENDERS.has(verb) ? endingOf(named) : undefined;
  return ended
    ? { type: ended as ActionType, strength: 0.7, carried: true, because: `“${verb}” ends the act “${noun}”` }
    : null;
}

/** Type of an ending by what it ends: "a suspension of aid". */
export function endedBy({ tokens, phrases }: Grammar, { to }: NounPhrase): string | undefined {
  if (tokens[to]?.lower !== 'of') return undefined;
  const next = phrases.nounAt[to + 1] ?? -1;
  const ended = next < 0 ? undefined : actNoun(tokens[phrases.nouns[next]!.head]!.lemma);
  return ended ? endingOf(ended) : undefined;
}

/**
 * Lemmas of the nouns and adjectives in a noun phrase, the head last; also of what "of" joins to a number or measure
 * ("dozens of raids"), and `@name` where a name or a mere number is the head.
 */
function nounsOf({ tokens, phrases }: Grammar, { from, to, head }: NounPhrase): string[] {
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (i !== head && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos)) out.push(token.lemma.toLowerCase());
  }
  const last = tokens[head]!;
  if (last.pos === 'PROPN' || last.pos === 'NUM') out.push('@name');
  out.push(last.lemma.toLowerCase());
  if (tokens[to]?.lower === 'of' && (last.pos === 'NUM' || MEASURE.has(last.lemma))) {
    const next = phrases.nounAt[to + 1] ?? -1;
    const inner = next >= 0 ? phrases.nouns[next]! : null;
    if (inner && inner.from === to + 1) out.push(tokens[inner.head]!.lemma.toLowerCase());
  }
  return out;
}

const MEASURE = new Set(
  (
    'dozen hundred thousand score number series wave round lot couple pair handful group state declaration spate string million ' +
    'billion campaign member part some most many several two all few'
  ).split(' '),
);

function nounPhraseAt(grammar: Grammar, at: number): NounPhrase | null {
  const noun = nounFrom(grammar, at);
  return noun < 0 ? null : grammar.phrases.nouns[noun]!;
}
