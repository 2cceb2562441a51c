import type { NounPhrase, Sentence, Token } from '../stages.ts';

const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const DETERMINER = new Set(
  `the a an this that these those some any no each every all both many most several few another such other more
   less half either neither what which`.split(/\s+/),
);
/** Pronouns that join clauses or fill an empty subject; they refer to no entity. */
const NO_PHRASE = new Set(['which', 'that', 'what', 'there', 'whatever', 'whose']);
/** Offices that "general" may follow. */
const RANK = new Set(
  `attorney attorneys secretary solicitor surgeon governor inspector director comptroller auditor consul`.split(/\s+/),
);
/** Adverbs that join clauses and do not modify an adjective. */
const NO_GRADE = new Set(['as', 'so', 'when', 'where', 'why', 'how', 'even', 'ever', 'yet', 'then']);
const QUOTE = /^["“”]$|^''$|^``$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/**
 * The noun phrases of one sentence, left to right, not nested.
 *
 * A chunk grammar over parts of speech, after Abney's base phrases (Parsing by Chunks, 1991), with two changes that
 * attribution needs: a possessor and what it possesses are one phrase ("Kovar’s suspension"), and a capitalised
 * sequence stays whole ("Health Minister Ana Kovar").
 */
export function nounPhrases(tokens: readonly Token[], { from, to }: Sentence): NounPhrase[] {
  const out: NounPhrase[] = [];
  let i = from;
  while (i < to) {
    const phrase = phraseAt(tokens, i, to);
    if (phrase) {
      out.push(phrase);
      i = phrase.to;
    } else i++;
  }
  return out;
}

function phraseAt(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const first = tokens[from]!;
  if (first.lower === 'that' && joinsClause(tokens, from)) return null;
  if (first.pos === 'PRON' && !POSSESSIVE.has(first.lower)) {
    if (DETERMINER.has(first.lower) && opensNoun(tokens, from + 1, to)) return run(tokens, from, to);
    if (NO_PHRASE.has(first.lower)) return null;
    return { from, to: from + 1, head: from, kind: 'pronoun' };
  }
  // "told her in June", "assured her over tea": "her" is not a possessive where no noun follows.
  if (first.lower === 'her' && !opensNoun(tokens, from + 1, to))
    return { from, to: from + 1, head: from, kind: 'pronoun' };
  return run(tokens, from, to);
}

/**
 * "said that Kovar", "hurricanes that destroyed": after a verb or a noun, "that" is a conjunction or a relative
 * pronoun, not a determiner.
 */
function joinsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (tokens[i]!.pos === 'SCONJ' || !after || /^(?:PROPN|PRON|DET|VERB|AUX)$/.test(after.pos)) return true;
  return !!before && before.sentence === tokens[i]!.sentence && /^(?:VERB|NOUN|PROPN|ADJ|PRON)$/.test(before.pos);
}

/** Extends a phrase as far as it goes; the last noun, name or number is its head. */
function run(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  let i = from;
  let head = -1;
  let end = from;
  while (i < to) {
    const token = tokens[i]!;
    if (isHead(token)) {
      if (i === from + 1 && startsAfresh(tokens, i)) break;
      head = i;
      end = i + 1;
      i++;
    } else if (token.lemma === "'s" && head === i - 1 && token.pos === 'PART' && opensNoun(tokens, i + 1, to)) i++;
    else if (token.text === "'" || token.text === '’') {
      if (head !== i - 1 || !/s$/.test(tokens[head]?.lower ?? '') || token.spaced || !opensNoun(tokens, i + 1, to))
        break;
      i++;
    } else if (head < 0 || tokens[i - 1]?.lemma === "'s" || QUOTE.test(tokens[i - 1]?.text ?? '')) {
      if (!modifies(tokens, i, from, to)) break;
      i++;
    } else if (joinsNouns(tokens, i, to) || quoteInside(tokens, i, to)) i++;
    else if (token.lower === 'general' && RANK.has(tokens[i - 1]!.lower)) end = ++i;
    else if (
      token.pos === 'ADJ' &&
      opensNoun(tokens, i + 1, to) &&
      (capital(token) || tokens[i - 1]!.pos !== 'NOUN' || tokens[i - 1]!.lower === 'deputy') &&
      !/^(?:last|next)$/.test(token.lower)
    )
      i++;
    else break;
  }
  if (head < 0) return alone(tokens, from);
  const last = tokens[head]!;
  const kind = last.pos === 'PROPN' ? 'name' : last.pos === 'NUM' ? 'number' : 'common';
  return { from, to: end, head, kind };
}

/**
 * A name after a weekday begins another phrase ("On Monday Kovar said"); "Monday night" and "Tuesday's vote" are one
 * phrase.
 */
const startsAfresh = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.pos === 'PROPN' && WEEKDAY.test(tokens[i - 1]!.lower) && !WEEKDAY.test(tokens[i]!.lower);

/** "those", "some", "many" and "one" can be whole phrases. */
function alone(tokens: readonly Token[], i: number): NounPhrase | null {
  const token = tokens[i]!;
  const able = /^(?:those|these|some|many|several|few|others?|most|both|all|this|none|each)$/.test(token.lower);
  return able && token.pos !== 'SCONJ' ? { from: i, to: i + 1, head: i, kind: 'pronoun' } : null;
}

const isHead = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM';
const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Whether the token at `i` can stand before a head: determiner, adjective, participle, currency sign, quotation mark. */
function modifies(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const token = tokens[i]!;
  if (token.pos === 'DET' || DETERMINER.has(token.lower) || POSSESSIVE.has(token.lower))
    return opensNoun(tokens, i + 1, to);
  if (token.pos === 'ADJ' || token.pos === 'SYM') return opensNoun(tokens, i + 1, to);
  if (token.pos === 'ADV')
    return (
      !NO_GRADE.has(token.lower) &&
      i + 1 < to &&
      (tokens[i + 1]!.pos === 'ADJ' || tokens[i + 1]!.pos === 'NUM') &&
      opensNoun(tokens, i + 1, to)
    );
  if (token.pos === 'VERB') return i > from && /(?:ing|ed|en)$/.test(token.lower) && opensNoun(tokens, i + 1, to);
  if (token.pos === 'CCONJ')
    return i > from && tokens[i - 1]!.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ' && opensNoun(tokens, i + 2, to);
  if (token.text === ',')
    return i > from && tokens[i - 1]!.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ' && opensNoun(tokens, i + 2, to);
  return QUOTE.test(token.text) && i > from && opensNoun(tokens, i + 1, to);
}

/** Whether a noun phrase without determiner begins at `i`: adjectives and the like, then a head, within a few tokens. */
function opensNoun(tokens: readonly Token[], i: number, to: number): boolean {
  for (let at = i; at < Math.min(to, i + 6); at++) {
    const token = tokens[at]!;
    if (isHead(token)) return true;
    const passes =
      token.pos === 'ADJ' ||
      token.pos === 'SYM' ||
      token.pos === 'ADV' ||
      QUOTE.test(token.text) ||
      POSSESSIVE.has(token.lower) ||
      DETERMINER.has(token.lower) ||
      token.pos === 'DET' ||
      (token.pos === 'VERB' && /(?:ing|ed|en)$/.test(token.lower)) ||
      ((token.pos === 'CCONJ' || token.text === ',') && tokens[at - 1]?.pos === 'ADJ' && tokens[at + 1]?.pos === 'ADJ');
    if (!passes) return false;
  }
  return false;
}

/** "Johnson & Sons": an ampersand joins two capitalised nouns into one name. */
function joinsNouns(tokens: readonly Token[], i: number, to: number): boolean {
  return tokens[i]!.text === '&' && i + 1 < to && isHead(tokens[i + 1]!) && capital(tokens[i + 1]!);
}

/** A nickname in quotation marks between two parts of a name: John "Jack" Doe. */
function quoteInside(tokens: readonly Token[], i: number, to: number): boolean {
  if (!QUOTE.test(tokens[i]!.text)) return false;
  const inside =
    tokens[i - 1]?.pos === 'PROPN' &&
    tokens[i + 1]?.pos === 'PROPN' &&
    QUOTE.test(tokens[i + 2]?.text ?? '') &&
    tokens[i + 3]?.pos === 'PROPN' &&
    i + 3 < to;
  const closes =
    tokens[i + 1]?.pos === 'PROPN' && QUOTE.test(tokens[i - 2]?.text ?? '') && tokens[i - 1]?.pos === 'PROPN';
  return inside || closes;
}
