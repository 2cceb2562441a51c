import type { Span, Token } from '../../stages.ts';
import { type Grammar, isQuote, nounFrom } from './grammar.ts';

/** "Thousands of people": a count that opens a sentence looks like a name. */
const COUNTS = /^(?:dozens|scores|hundreds|thousands|millions|members|some|most|many|several)$/;
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|day|week|month|year|summer|winter|spring|autumn|today|tomorrow|yesterday)$/;
const FOLLOWS = new Set(['of', 'in', 'from', 'at', 'for']);

/**
 * A noun phrase with what describes it further: "the attorney general of Texas", "the ambassador in Lesk". After "of"
 * any noun phrase belongs to it, after other prepositions only a name.
 */
export function described(grammar: Grammar, noun: number): Span {
  const { tokens, phrases } = grammar;
  const { from, to, kind } = phrases.nouns[noun]!;
  if (kind === 'pronoun' || (kind === 'name' && !counts(tokens[from]!))) return { from, to };
  let end = to;
  for (let steps = 0; steps < 2; steps++) {
    const preposition = tokens[end];
    if (!preposition || !FOLLOWS.has(preposition.lower)) break;
    const next = nounFrom(grammar, end + 1);
    if (next < 0 || isQuote(tokens[end + 1])) break;
    if (preposition.lower !== 'of' && phrases.nouns[next]!.kind !== 'name') break;
    end = phrases.nouns[next]!.to;
  }
  return { from, to: end };
}

/** Whether a word counts people: "members of", "thousands of". */
export const counts = ({ lower }: Token): boolean => COUNTS.test(lower);

/** The noun phrases joined to one on its left by "and" or commas ("Lesk, Torvia and Ardel"), itself last. */
export function joined(grammar: Grammar, noun: number): number[] {
  const { tokens, phrases } = grammar;
  const out = [noun];
  /** How many at the end of the list "and" joins for certain. */
  let sure = 1;
  for (let n = noun; n > 0 && out.length < 8; n--) {
    const here = phrases.nouns[n]!;
    const before = phrases.nouns[n - 1]!;
    let at = here.from - 1;
    const conjunction = tokens[at]?.pos === 'CCONJ';
    if (conjunction) at--;
    else if (out.length === 1 || tokens[at]?.text !== ',') break;
    if (conjunction && tokens[at]?.text === ',') at--;
    else if (!conjunction) at--;
    // "will camp here this summer and I will": a time is joined to nobody.
    if (TIMES.test(tokens[before.head]!.lower)) break;
    if (before.to !== at + 1 || tokens[before.from]!.sentence !== tokens[here.from]!.sentence) break;
    const left = tokens[before.from - 1];
    // "In Lesk, Kovar and Beran met": what a preposition or a verb governs is no part of the list.
    if (
      left &&
      left.sentence === tokens[here.from]!.sentence &&
      (left.pos === 'ADP' || left.pos === 'VERB' || left.pos === 'ADV')
    ) {
      return conjunction ? out : out.slice(out.length - sure);
    }
    out.unshift(n - 1);
    if (conjunction) sure = out.length;
  }
  return out;
}

/** The noun phrases joined to one on its right by "and" or commas, itself first, up to the end of a clause. */
export function joinedAfter(grammar: Grammar, noun: number, end: number): number[] {
  const { tokens, phrases } = grammar;
  const out = [noun];
  let at = described(grammar, noun).to;
  while (out.length < 8 && at < end) {
    let i = at;
    if (tokens[i]?.text === ',') i++;
    if (tokens[i]?.pos === 'CCONJ') i++;
    if (i === at) break;
    const next = nounFrom(grammar, i);
    if (next < 0 || phrases.nouns[next]!.to > end) break;
    out.push(next);
    at = described(grammar, next).to;
  }
  return out;
}
