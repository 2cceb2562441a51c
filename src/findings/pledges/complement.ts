import type { Complement } from '../../lexicon/pledge-words.ts';
import type { Sentence, Span } from '../../stages.ts';
import { type Grammar, isQuote, nounFrom } from '../clauses/grammar.ts';
import { described } from '../clauses/joined.ts';
import { type Listing, reach } from '../clauses/reach.ts';

/** What is pledged, as it follows a word that pledges. */
export interface Pledged extends Span {
  readonly form: Complement;
}

const FUTURE = /^(?:will|'ll|would|shall|should|'d|wo)$/;

/**
 * What is pledged after token `at`: "to build …", "that it will …", "of raising …", "five schools"; null where nothing
 * of the allowed forms follows. `start` is where the clause that holds it starts.
 */
export function complement(
  grammar: Grammar,
  sentence: Sentence,
  start: number,
  at: number,
  takes: ReadonlySet<Complement>,
  behind: RegExp,
): Pledged | null {
  const { tokens, phrases } = grammar;
  const end = (from: number, listing: Listing): number => reach(grammar, sentence, start, from, listing);
  let i = skip(grammar, at, sentence.to);
  // Somebody to whom it is pledged, or who is ordered: "promised voters to", "ordered the army to", "promised to voters that".
  const person = nounFrom(grammar, /^(?:to|with|by)$/.test(tokens[i]?.lower ?? '') ? i + 1 : i);
  if (person >= 0) {
    const after = skip(grammar, described(grammar, person).to, sentence.to);
    const form = opening(grammar, after, sentence);
    if (form === 'to' && (takes.has('order') || takes.has('to'))) {
      return {
        form: takes.has('order') ? 'order' : 'to',
        from: takes.has('order') ? i : after,
        to: end(verbEnd(grammar, after), 'infinitive'),
      };
    }
    if (form === 'that' && takes.has('that')) return clause(grammar, after, sentence, end);
  }
  const form = opening(grammar, i, sentence);
  if (form === 'to' && takes.has('to')) return { form, from: i, to: end(verbEnd(grammar, i), 'infinitive') };
  if (form === 'that' && takes.has('that')) return clause(grammar, i, sentence, end);
  if (takes.has('gerund')) {
    const preposition = tokens[i] && behind.test(tokens[i]!.lower);
    let g = preposition ? i + 1 : i;
    while (isQuote(tokens[g]) || (tokens[g]?.pos === 'ADV' && g < i + 4)) g++;
    if (g < sentence.to && isGerund(grammar, g)) return { form: 'gerund', from: i, to: end(g + 1, 'gerund') };
    if (preposition && takes.has('noun') && nounFrom(grammar, g) >= 0) i = g;
    else if (preposition) return null;
  }
  if (!takes.has('noun')) return null;
  const noun = nounFrom(grammar, i);
  if (noun < 0 || phrases.nouns[noun]!.kind === 'pronoun') return null;
  return { form: 'noun', from: i, to: end(phrases.nouns[noun]!.to, 'gerund') };
}

function clause(
  grammar: Grammar,
  at: number,
  sentence: Sentence,
  end: (from: number, listing: Listing) => number,
): Pledged | null {
  const { tokens, phrases } = grammar;
  // A commitment looks ahead: its verb stands in the future, also as reported ("that it would").
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const verb = phrases.verbAt[i] ?? -1;
    if (verb < 0) continue;
    const group = phrases.verbs[verb]!;
    if (group.form !== 'finite') continue;
    const ahead = group.modal !== null && FUTURE.test(group.modal);
    if (!ahead && tokens[group.from - 1]?.lower !== 'who' && tokens[group.from - 1]?.lower !== 'which') return null;
    if (ahead) return { form: 'that', from: at, to: end(group.to, null) };
  }
  return null;
}

/** Which form opens at a token. */
function opening(grammar: Grammar, at: number, sentence: Sentence): 'to' | 'that' | null {
  const { tokens, phrases, verbOf } = grammar;
  const token = tokens[at];
  if (!token || at >= sentence.to) return null;
  if (token.lower === 'to') {
    const verb = phrases.verbAt[at] ?? -1;
    return verb >= 0 && phrases.verbs[verb]!.form === 'infinitive' ? 'to' : null;
  }
  if (token.lower === 'not' && tokens[at + 1]?.lower === 'to') return 'to';
  if (token.lower === 'that') return 'that';
  const noun = nounFrom(grammar, at);
  const verb = noun >= 0 ? verbOf[noun]! : -1;
  return verb >= 0 && phrases.verbs[verb]!.modal !== null && phrases.verbs[verb]!.from <= phrases.nouns[noun]!.to + 4
    ? 'that'
    : null;
}

/** Skips adverbs, quotation marks and a date between a word and what it takes ("promised on Friday to"). */
function skip(grammar: Grammar, at: number, stop: number): number {
  const { tokens } = grammar;
  let i = at;
  for (let steps = 0; i < stop && steps < 8; steps++) {
    const token = tokens[i]!;
    if (isQuote(token) || (token.pos === 'ADV' && token.lower !== 'not') || DAY.test(token.lower)) i++;
    else if (/^(?:on|in|last|this)$/.test(token.lower) && DAY.test(tokens[i + 1]?.lower ?? '')) i += 2;
    else if (/^(?:itself|himself|herself|themselves|ourselves|myself)$/.test(token.lower)) i++;
    else break;
  }
  return i;
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|week|month|year|\d{4})$/;

function verbEnd({ phrases }: Grammar, at: number): number {
  const verb = phrases.verbAt[at] ?? -1;
  return verb >= 0 ? phrases.verbs[verb]!.to : at + 2;
}

/** Whether a token is a verb in "-ing" that takes what follows it ("raising taxes"), whatever its tag. */
export function isGerund({ tokens, phrases }: Grammar, at: number): boolean {
  const token = tokens[at]!;
  if (
    !/^\p{Ll}{2,}ing$/u.test(token.lower) ||
    /^(?:anything|something|nothing|everything|thing|king|ring|spring|string|evening|morning|building|meeting|housing|funding|during|according)$/.test(
      token.lower,
    )
  )
    return false;
  const verb = phrases.verbAt[at] ?? -1;
  if (verb >= 0) return phrases.verbs[verb]!.head === at;
  const next = tokens[at + 1];
  return token.pos === 'NOUN' && next !== undefined && /^(?:DET|PRON|ADJ|NUM|SYM|ADP)$/.test(next.pos);
}
