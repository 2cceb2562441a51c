import { actNoun, endingOf } from '../../lexicon/act-nouns.ts';
import { actVerb, actWithObject, CARRIERS, ENDERS, needsObject, PLAIN_ACTS } from '../../lexicon/act-verbs.ts';
import type { NounPhrase, Span, VerbGroup } from '../../stages.ts';
import type { ActionType } from '../../types.ts';
import { type Grammar, nounFrom } from '../clauses/reach.ts';

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
  /^(?:up|off|out|down|over|on|in|for|to|back|away|by|aside|with|behind|upon|through|free|tribute|forces|work|fire)$/;

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
  const after = tokens[verb.to];
  const particle = after && PARTICLE.test(after.lower) && after.sentence === tokens[verb.head]!.sentence ? after : null;
  const bare = { from: verb.from, to: verb.to };
  const wide = { from: verb.from, to: verb.to + (particle ? 1 : 0) };
  const acted = object ?? passive;
  const nouns = acted ? nounsOf(grammar, acted) : [];
  const phrased = particle ? actVerb(`${verb.lemma} ${particle.lower}`) : undefined;
  if (phrased && (phrased.alone || acted || nounFrom(grammar, verb.to + 1) >= 0)) {
    return {
      type: phrased.type as ActionType,
      words: wide,
      strength: 0.75,
      carried: false,
      because: `“${verb.lemma} ${particle!.lower}”`,
    };
  }
  const objectOrParticle =
    acted ?? (particle ? nounPhraseAt(grammar, verb.to + 1) : null) ?? prepositional(grammar, verb);
  const done = objectOrParticle === acted ? nouns : objectOrParticle ? nounsOf(grammar, objectOrParticle) : [];
  const ruled = actWithObject(verb.lemma, done);
  const words = (carried: boolean): Span =>
    carried && objectOrParticle && objectOrParticle !== passive ? { from: verb.from, to: objectOrParticle.to } : bare;
  if (ruled) {
    const named = done.find((noun) => actNoun(noun) === ruled);
    return {
      type: ruled as ActionType,
      words: words(!!named),
      strength: 0.8,
      carried: !!named && objectOrParticle !== passive,
      because: `“${verb.lemma}” with “${done.at(-1) ?? ''}”`,
    };
  }
  const noun = done.at(-1);
  const nounType = noun === undefined ? undefined : actNoun(noun);
  if (nounType && CARRIERS.has(verb.lemma)) {
    return {
      type: nounType as ActionType,
      words: words(true),
      strength: 0.7,
      carried: objectOrParticle !== passive,
      because: `“${verb.lemma}” carries the act “${noun}”`,
    };
  }
  if (nounType && ENDERS.has(verb.lemma)) {
    const type = endingOf(nounType);
    if (type)
      return {
        type: type as ActionType,
        words: words(true),
        strength: 0.7,
        carried: objectOrParticle !== passive,
        because: `“${verb.lemma}” ends the act “${noun}”`,
      };
  }
  const own = actVerb(verb.lemma);
  if (own && (own.alone || acted))
    return { type: own.type as ActionType, words: bare, strength: 0.7, carried: false, because: `“${verb.lemma}”` };
  if (acted && PLAIN_ACTS.has(verb.lemma))
    return {
      type: null,
      words: bare,
      strength: 0.45,
      carried: false,
      because: `“${verb.lemma}” is an act, but of no type that is known`,
    };
  return null;
}

/** Lemmas of the nouns in a noun phrase, the head last; also of what "of" joins to a number or measure ("dozens of raids"). */
function nounsOf({ tokens, phrases }: Grammar, { from, to, head }: NounPhrase): string[] {
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (i !== head && (token.pos === 'NOUN' || token.pos === 'PROPN')) out.push(token.lemma.toLowerCase());
  }
  out.push(tokens[head]!.lemma.toLowerCase());
  const measure = tokens[head]!;
  if (tokens[to]?.lower === 'of' && (measure.pos === 'NUM' || MEASURE.has(measure.lemma))) {
    const next = phrases.nounAt[to + 1] ?? -1;
    const inner = next >= 0 ? phrases.nouns[next]! : null;
    if (inner && inner.from === to + 1) out.push(tokens[inner.head]!.lemma.toLowerCase());
  }
  return out;
}

const MEASURE = new Set(
  'dozen hundred thousand score number series wave round lot couple pair handful group state declaration spate string million billion campaign member part release'.split(
    ' ',
  ),
);

function nounPhraseAt(grammar: Grammar, at: number): NounPhrase | null {
  const noun = nounFrom(grammar, at);
  return noun < 0 ? null : grammar.phrases.nouns[noun]!;
}

/** "went on strike", "remained on alert": a verb whose object stands behind a preposition. */
function prepositional(grammar: Grammar, verb: VerbGroup): NounPhrase | null {
  const { tokens } = grammar;
  if (!needsObject(verb.lemma) || tokens[verb.to]?.pos !== 'ADP') return null;
  return nounPhraseAt(grammar, verb.to + 1);
}
