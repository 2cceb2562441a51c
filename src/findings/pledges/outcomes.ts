import { ARTICLES_OF_LAW, FORETOLD, NATURE, NO_COMMITMENT } from '../../lexicon/pledge-words.ts';
import { type Grammar, isQuote } from '../clauses/grammar.ts';
import type { Draft } from './draft.ts';
import type { Prospect } from './prospect.ts';

/** A deadline or an amount is worth this much to a pledge (see `pledges`); so is a bound in words. */
const MEASURED = 0.1;

/**
 * What an official says will be the case with something: "the clinic would reopen in June", "there will be a cap",
 * "not one school will lose a place". Without a deadline or an amount it is a prediction more often than a pledge, and
 * what prices and rivers will do always is.
 */
export function outcome(grammar: Grammar, prospect: Prospect): Draft | null {
  const { tokens, phrases } = grammar;
  const { ahead, subject, sentence, voice, from, to, conditional, bounded, acts } = prospect;
  const { verb, reported } = ahead;
  const law = inForce(grammar, prospect);
  if (!voice.held && !law) return null;
  if (voice.held && voice.official === false) return null;
  const head = subject < 0 ? null : tokens[phrases.nouns[subject]!.head]!;
  if (head && NATURE.has(head.lemma)) return null;
  const none = subject >= 0 && absolute(grammar, subject);
  const strict = verb.negated && single(grammar, prospect);
  const common = {
    word: verb.head,
    passage: { from: none && /^not$/i.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from, to },
    what: { from: verb.from, to },
    pledgers: [],
    speaker: voice.held,
    sentence,
    rule: 'outcome',
  } as const;
  if (law) {
    const kind =
      head && /^(?:accord|agreement|deal|pact|treaty|truce|ceasefire)$/.test(head.lemma) ? 'agreement' : 'plan';
    return { ...common, kind, strength: 0.5, because: 'it says when what was laid down takes effect' };
  }
  const unsure = voice.official === null ? 0.05 : 0;
  if (none || strict) {
    if (reported && conditional) return null;
    return { ...common, kind: 'promise', strength: 0.55 - unsure, because: 'an official rules a thing out' };
  }
  if (verb.negated) return null;
  if (subject < 0) {
    if (reported || verb.lemma !== 'be') return null;
    const strength = 0.5 - unsure;
    const kind = conditional ? 'warning' : 'promise';
    return { ...common, kind, strength, because: 'an official says what there will be' };
  }
  if (NO_COMMITMENT.has(verb.lemma) || FORETOLD.has(verb.lemma) || (conditional && !acts)) return null;
  const strength = (bounded ? 0.4 + MEASURED : 0.4) + (acts ? 0.05 : 0) - unsure;
  return { ...common, kind: 'promise', strength, because: 'an official says what will be the case' };
}

/** Whether the future tense rules a thing out for somebody: "they will not pay a single crown". */
export function rulesOut(grammar: Grammar, prospect: Prospect): boolean {
  const { subject, voice, ahead } = prospect;
  const { lower } = grammar.tokens[grammar.phrases.nouns[subject]!.from]!;
  return voice.direct && voice.official === true && ahead.verb.negated && lower === 'they' && single(grammar, prospect);
}

/** "The accord will enter into force once …", "the ban takes effect": an instrument begins to bind. */
function inForce({ tokens, phrases }: Grammar, { subject, ahead }: Prospect): boolean {
  const { verb } = ahead;
  if (subject < 0 || verb.negated) return false;
  if (!ARTICLES_OF_LAW.has(tokens[phrases.nouns[subject]!.head]!.lemma)) return false;
  const words = tokens.slice(verb.head, verb.head + 3).map(({ lower }) => lower);
  return words[0] === 'take'
    ? words[1] === 'effect'
    : /^(?:enter|come|go)$/.test(words[0]!) && words[1] === 'into' && /^(?:force|effect)$/.test(words[2]!);
}

/** "Not one school", "no harbour", "nobody". */
function absolute({ tokens, phrases }: Grammar, subject: number): boolean {
  const { from } = phrases.nouns[subject]!;
  const { lower } = tokens[from]!;
  if (/^(?:no|nobody|none)$/.test(lower)) return true;
  let i = from;
  while (i > 0 && isQuote(tokens[i - 1])) i--;
  return lower === 'one' && tokens[i - 1]?.lower === 'not';
}

/** "Will not pay a single crown", "will never lose a day". */
function single({ tokens }: Grammar, { ahead, to }: Prospect): boolean {
  for (let i = ahead.verb.from; i < to; i++) if (/^(?:single|never|ever|any)$/.test(tokens[i]!.lower)) return true;
  return false;
}
