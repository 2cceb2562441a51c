import type { Sentence, Span, VerbGroup } from '../../stages.ts';
import type { Grammar } from '../clauses/grammar.ts';
import { reach } from '../clauses/reach.ts';

/** A verb that is said to come: "will build", "shall pay", "are going to build", in reported speech "would build". */
export interface Future {
  readonly verb: VerbGroup;
  /** Whether it stands as "would": a "will" shifted into the past by who reports it. */
  readonly reported: boolean;
  readonly going: boolean;
}

export function futureOf({ phrases, tokens }: Grammar, index: number): Future | null {
  const verb = phrases.verbs[index]!;
  if (verb.form !== 'finite') return null;
  if (verb.tense === 'future') return { verb, reported: false, going: false };
  if (verb.modal === 'would') {
    // "would have gone" tells what did not happen.
    for (let i = verb.from; i < verb.head; i++) if (tokens[i]!.lower === 'have') return null;
    const base =
      verb.voice === 'passive' || tokens[verb.head]!.lower === verb.lemma || tokens[verb.head - 1]?.lower === 'be';
    return base ? { verb, reported: true, going: false } : null;
  }
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

/** Whether a sentence weighs a case: "if the bill passed, they would", "were it passed, they would". */
export function hypothetical({ tokens }: Grammar, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:if|unless)$/.test(tokens[i]!.lower) || (i === from && tokens[i]!.lower === 'were')) return true;
  return false;
}

const WEIGHS =
  /^(?:what|how|why|where|whether|hope|hopes|hoped|believe|believes|believed|think|thinks|thought|expect|expects|expected|fear|fears|feared|predict|predicts|predicted|sure|unless|until|before|after|once|when|if)$/;

/** Whether a question is asked, or what is to come is hoped, feared or weighed, instead of a commitment made. */
export function asksOrWeighs({ tokens }: Grammar, { from, to }: Sentence, at: number, first = at): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (tokens[i]!.text === '?') return true;
  for (let i = at - 1; i >= Math.max(from, at - 6); i--) {
    const { lower, text } = tokens[i]!;
    // "Until May they will pay": what opens the sentence says till when.
    // "If elected, we will" is how parties pledge.
    if (lower === 'if' && /^(?:re-?)?(?:elected|returned)$/.test(tokens[i + 1]?.lower ?? '')) return false;
    if (WEIGHS.test(lower) && !(/^(?:until|before|after|once)$/.test(lower) && i < first - 1)) return true;
    if (text === ',') break;
  }
  return false;
}

/** Where what is pledged ends when what says till when is part of it: "until the levy is lifted", "once both have signed". */
export function bound(grammar: Grammar, sentence: Sentence, to: number): number {
  if (!/^(?:before|until|till|once)$/.test(grammar.tokens[to]?.lower ?? '') || to + 1 >= sentence.to) return to;
  return Math.max(to, reach(grammar, sentence, to, to + 1));
}

const BOUND = /^(?:before|until|till|within|once)$/;

/** Whether what is pledged says by when in words that are no date: "before the reservoir is filled", "until they leave". */
export function bounded({ tokens, phrases }: Grammar, { from, to }: Span): boolean {
  for (let i = from + 1; i + 1 < to; i++) {
    const { lower } = tokens[i]!;
    if (BOUND.test(lower)) return true;
    // "by a judge" names who does it, "in a school" where.
    if (lower !== 'by' && lower !== 'in') continue;
    const noun = phrases.nouns[phrases.nounAt[i + 1] ?? -1];
    if (
      noun &&
      /^(?:end|start|beginning|time|deadline|summer|winter|spring|autumn|session|recess)$/.test(
        tokens[noun.head]!.lower,
      )
    )
      return true;
  }
  return false;
}
