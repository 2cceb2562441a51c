import type { Sentence, Token } from '../../stages.ts';
import { type Grammar, isQuote, nounFrom, opensQuote } from './grammar.ts';

/** How long a list of verbs may go on: "reversing …, including addressing …, and improving …". */
export type Listing = 'gerund' | 'infinitive' | null;

const CLOSES = new Set([';', ':', '(', ')', '[', ']', '—', '–', '--', '...', '…']);
const SUBORDINATES = new Set([
  'while',
  'because',
  'although',
  'though',
  'as',
  'after',
  'before',
  'since',
  'until',
  'whereas',
  'when',
  'where',
  'once',
  'if',
  'unless',
  'but',
  'despite',
  'amid',
  'so',
]);

/**
 * Where a clause ends that starts at `start` and whose verb or noun ends at `at`: the first token that is no longer part
 * of it. It ends before a comma that opens something new, before a coordinated or subordinate clause of its own, before
 * the verb of a clause that it is the subject of, and at a quotation mark that closes what was opened before it.
 */
export function reach(
  grammar: Grammar,
  sentence: Sentence,
  start: number,
  at: number,
  listing: Listing = null,
): number {
  const { tokens, phrases, clauseOf } = grammar;
  let depth = 0;
  for (let i = start; i < at; i++) if (isQuote(tokens[i])) depth += opensQuote(tokens, i) ? 1 : -1;
  depth = Math.max(depth, 0);
  let i = at;
  for (; i < sentence.to; i++) {
    const token = tokens[i]!;
    if (isQuote(token)) {
      if (opensQuote(tokens, i)) depth++;
      else if (--depth < 0) {
        // The mark closes a quotation that opened before: what follows is someone else's word, unless the list goes on.
        if (!(listing && tokens[i - 1]?.text === ',' && goesOn(grammar, i, listing) >= 0)) break;
        depth = 0;
      }
      continue;
    }
    if (CLOSES.has(token.text)) break;
    if (/^[.?!]$/.test(token.text)) {
      if (i >= sentence.to - 2) break;
      continue;
    }
    if (token.text === ',') {
      if (listing && goesOn(grammar, i, listing) >= 0) continue;
      const next = nounFrom(grammar, tokens[i + 1]?.pos === 'CCONJ' ? i + 2 : i + 1);
      const inList =
        (phrases.nounAt[i - 1] ?? -1) >= 0 &&
        next >= 0 &&
        startsNothing(grammar, next) &&
        !endsInClause(grammar, next, sentence);
      if (inList) continue;
      break;
    }
    if (token.pos === 'CCONJ') {
      const verb = verbFrom(grammar, i + 1);
      if (
        verb >= 0 &&
        phrases.verbs[verb]!.form === 'finite' &&
        !(listing === 'infinitive' && isBase(tokens[phrases.verbs[verb]!.head]!))
      )
        break;
      const next = nounFrom(grammar, tokens[i + 1]?.pos === 'ADV' ? i + 2 : i + 1);
      if (next >= 0 && !startsNothing(grammar, next)) break;
      if (token.lower === 'but') break;
      continue;
    }
    if (token.lower === 'if' || token.lower === 'unless') break;
    if (i > at && token.lower === 'as' && tokens[i + 1]?.lower === 'long' && tokens[i + 2]?.lower === 'as') break;
    if (i > at && SUBORDINATES.has(token.lower) && opensClause(grammar, i + 1)) break;
    const verb = phrases.verbAt[i] ?? -1;
    if (verb < 0 || (i === at && !listing) || phrases.verbs[verb]!.from !== i || phrases.verbs[verb]!.form !== 'finite')
      continue;
    if (listing === 'infinitive' && isBase(token) && /^(?:,|and|or)$/.test(tokens[i - 1]!.lower)) continue;
    const subject = clauseOf[verb]?.subject ?? null;
    if (subject === null) {
      if (listing && !OPENS.test(tokens[i - 1]!.lower) && tokens[i - 1]!.pos !== 'CCONJ') break;
      continue;
    }
    const { from } = phrases.nouns[subject]!;
    if (from <= start || (listing && from < i && !embedded(tokens, from, i))) break;
  }
  // Nothing ends in a comma, a conjunction or an opening mark.
  while (
    i > at &&
    (/^[,.]$/.test(tokens[i - 1]!.text) ||
      tokens[i - 1]!.pos === 'CCONJ' ||
      (isQuote(tokens[i - 1]) && tokens[i]?.spaced === false && opensQuote(tokens, i - 1)))
  )
    i--;
  return i;
}

const OPENS =
  /^(?:that|who|which|whom|whose|where|when|what|how|why|whether|if|as|than|while|because|until|before|after|once|since|unless)$/;

/** Whether a clause with its subject at `subject` and its verb at `verb` is part of a longer one: something opens it. */
function embedded(tokens: readonly Token[], subject: number, verb: number): boolean {
  return (
    OPENS.test(tokens[subject - 1]?.lower ?? '') ||
    OPENS.test(tokens[verb - 1]?.lower ?? '') ||
    tokens[subject - 1]?.pos === 'NOUN'
  );
}

/** Where the list of verbs goes on after the comma at `i`: the token of its next verb, or -1. */
function goesOn({ tokens, phrases }: Grammar, i: number, listing: Exclude<Listing, null>): number {
  let at = i + 1;
  while (
    isQuote(tokens[at]) ||
    tokens[at]?.pos === 'CCONJ' ||
    tokens[at]?.lower === 'including' ||
    tokens[at]?.pos === 'ADV'
  )
    at++;
  const verb = phrases.verbAt[at] ?? -1;
  const token = tokens[at];
  if (!token) return -1;
  if (listing === 'gerund')
    return /ing$/.test(token.lower) &&
      (verb >= 0 ? phrases.verbs[verb]!.form === 'gerund' : false) &&
      (tokens[at - 1]?.pos === 'CCONJ' ||
        isQuote(tokens[at - 1]) ||
        tokens[at - 1]?.lower === 'including' ||
        tokens[at - 1]?.text === ',')
      ? at
      : -1;
  return verb >= 0 && phrases.verbs[verb]!.from === at && (phrases.verbs[verb]!.form === 'infinitive' || isBase(token))
    ? at
    : -1;
}

/** Whether a token is a verb in its base form, as it stands after "to … and". */
const isBase = (token: Token): boolean => token.pos === 'VERB' && token.lower === token.lemma;

function verbFrom({ tokens, phrases }: Grammar, at: number): number {
  let i = at;
  while (isQuote(tokens[i])) i++;
  const verb = phrases.verbAt[i] ?? -1;
  return verb >= 0 && phrases.verbs[verb]!.from === i ? verb : -1;
}

/** Whether a noun phrase is nobody's subject. */
const startsNothing = ({ verbOf }: Grammar, noun: number): boolean => verbOf[noun] === -1;

/** Whether, after a noun phrase, a list runs into a verb: "…, Kovar and Beran said". */
function endsInClause(grammar: Grammar, noun: number, sentence: Sentence): boolean {
  const { tokens, phrases } = grammar;
  let at = phrases.nouns[noun]!.to;
  for (let steps = 0; at < sentence.to && steps < 12; steps++) {
    const token = tokens[at]!;
    const next = phrases.nounAt[at] ?? -1;
    if (next >= 0) {
      if (!startsNothing(grammar, next)) return true;
      at = phrases.nouns[next]!.to;
    } else if (token.pos === 'CCONJ' || token.pos === 'ADP' || token.text === ',') at++;
    else return false;
  }
  return false;
}

/** Whether a subject with its finite verb begins at a token. */
function opensClause(grammar: Grammar, at: number): boolean {
  const { tokens, phrases } = grammar;
  let i = at;
  while (tokens[i]?.pos === 'ADV') i++;
  const noun = nounFrom(grammar, i);
  if (noun < 0) return tokens[i]?.lower === 'there';
  if (!startsNothing(grammar, noun)) return true;
  // "two days of talks had ended": the subject's own preposition stands between.
  const next = phrases.nouns[noun]!.to;
  return (
    tokens[next]?.lower === 'of' && (phrases.verbAt[phrases.nouns[nounFrom(grammar, next + 1)]?.to ?? -1] ?? -1) >= 0
  );
}
