import { COUNT_WORDS, OUTLET_NOUNS } from '../../lexicon/description-nouns.ts';
import { fold } from '../../lexicon/fold.ts';
import { HONORIFICS } from '../../lexicon/offices.ts';
import type { Phrases, Span, Token, Tokens } from '../../stages.ts';
import type { Gender } from './person-names.ts';
import { type Sort, sortOf } from './sorts.ts';

/** A noun phrase without a name: "the Velden foreign minister", "a farmer with two sons", "officials". */
export interface Description {
  /** From its determiner to its head. */
  readonly phrase: Span;
  /** Dictionary form of the head, folded. */
  readonly head: string;
  readonly sort: Sort;
  readonly outlet: boolean;
  readonly plural: boolean;
  readonly determiner: 'the' | 'a' | 'other' | 'owner' | 'none';
  /** How many, where it says so: "the two leaders"; 0 where it does not. */
  readonly count: number;
  /** Folded words between determiner and head. */
  readonly modifiers: readonly string[];
  /** Folded names in the "of" or "in" phrase after the head: "the governor of Lunda". */
  readonly of: readonly string[];
  /** Tokens of a possessor: "Kovar" in "Kovar’s campaign", "his" in "his team". */
  readonly owner: Span | null;
  readonly gender: Gender;
}

/** "the majority of voters", "dozens of workers": what counts is what they are of. */
const PARTITIVE =
  /^(?:majority|minority|number|dozens?|hundreds?|thousands?|millions?|handful|pair|couple|lot|bulk|rest|part|half|one|some|many|most|all|several|two|three|four|five|six|few|none|group|member)$/;
const PLURAL_ONLY = /^(?:people|men|women|children|troops|authorities|folks|folk|clergy|forces|brass|masses|ranks)$/;
const DEFINITE = /^(?:the|this|that|these|those|both)$/;
const QUANTIFIED = /^(?:another|other|some|one|any|each|every|many|several)$/;
const OWN = /^(?:his|her|its|their|our|my|your|whose)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * Describes the noun phrase of a span; null where it has no noun.
 *
 * @param clip the phrase, from its determiner to its head
 * @param limit end of what belongs to it, with what follows the head
 */
export function describe({ tokens }: Tokens, phrases: Phrases, clip: Span, limit: number): Description | null {
  const at = headAt(tokens, phrases, clip);
  if (at < 0) return null;
  const lower = fold(tokens[at]!.text);
  const lemma = fold(tokens[at]!.lemma);
  const prime = lower === 'pm';
  const head = prime ? 'minister' : lower === 'general' && at > clip.from ? fold(tokens[at - 1]!.text) : lemma;
  const first = tokens[clip.from]!.lower;
  const owner = ownerOf(tokens, clip.from, at);
  const modifiers: string[] = lower === 'general' ? ['general'] : [];
  for (let i = owner ? owner.to : clip.from; i < at; i++) {
    const { text, lower: word } = tokens[i]!;
    if (/^[\p{L}\p{N}]/u.test(text) && !DEFINITE.test(word) && !/^an?$/.test(word)) modifiers.push(fold(text));
  }
  if (prime) modifiers.push('prime');
  const sort = sortAt(tokens, phrases, at, head, lower, limit);
  const of = namesAfter(tokens, at + (tokens[at + 1]?.lower === 'general' ? 2 : 1), limit);
  return {
    phrase: { from: clip.from, to: clip.to },
    head,
    sort,
    outlet: OUTLET_NOUNS.has(head),
    plural: PLURAL_ONLY.test(lower) || (lower !== lemma && lower.endsWith('s')) || COUNT_WORDS.has(head),
    determiner: owner
      ? 'owner'
      : DEFINITE.test(first)
        ? 'the'
        : /^an?$/.test(first)
          ? 'a'
          : QUANTIFIED.test(first)
            ? 'other'
            : 'none',
    count: first === 'both' || head === 'both' ? 2 : countOf([...modifiers, head]),
    modifiers,
    of,
    owner,
    gender: genderOfNoun(head),
  };
}

function sortAt(
  tokens: readonly Token[],
  phrases: Phrases,
  at: number,
  head: string,
  lower: string,
  limit: number,
): Sort {
  if (PARTITIVE.test(head) && tokens[at + 1]?.lower === 'of' && at + 2 < limit) {
    const noun = phrases.nouns[phrases.nounAt[at + 2] ?? -1];
    if (noun && noun.head < limit) {
      if (noun.kind === 'name' || noun.kind === 'pronoun') return 'person';
      return sortOf(fold(tokens[noun.head]!.lemma), fold(tokens[noun.head]!.text));
    }
  }
  // "the two", "both": people, unless what they are of says otherwise.
  if (COUNT_WORDS.has(head) && tokens[at + 1]?.lower !== 'of') return 'person';
  const sort = sortOf(head, lower);
  return sort === 'thing' && lower.endsWith('s') ? sortOf(lower.slice(0, -1), lower) : sort;
}

/** Capitalised words of an "of", "in", "for" or "to" phrase that starts at `at`. */
function namesAfter(tokens: readonly Token[], at: number, limit: number): string[] {
  if (!/^(?:of|in|for|to|from)$/.test(tokens[at]?.lower ?? '')) return [];
  const out: string[] = [];
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) {
    const { text, pos } = tokens[i]!;
    if (/^\p{Lu}/u.test(text)) out.push(fold(text));
    else if (pos === 'VERB' || pos === 'PUNCT' || pos === 'AUX') break;
  }
  return out;
}

function countOf(words: readonly string[]): number {
  for (const word of words) {
    if (/^\d{1,3}$/.test(word)) return Number(word);
    const index = NUMBERS.indexOf(word);
    if (index > 1) return index;
  }
  return 0;
}

function genderOfNoun(head: string): Gender {
  const known = HONORIFICS.get(head);
  if (known) return known;
  if (/(?:woman|women|girl|mother)$/.test(head)) return 'f';
  return /(?:^|[a-z])(?:man|boy|father)$/.test(head) && head !== 'human' ? 'm' : 'unknown';
}

/** The head noun of a phrase cut to a span: the last noun in it that is no day. */
function headAt(tokens: readonly Token[], phrases: Phrases, { from, to }: Span): number {
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  if (noun && noun.head >= from && noun.head < to && !WEEKDAY.test(tokens[noun.head]!.lower)) return noun.head;
  for (let i = to - 1; i >= from; i--) {
    const { pos, lower } = tokens[i]!;
    if ((pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') && !WEEKDAY.test(lower)) return i;
  }
  return -1;
}

function ownerOf(tokens: readonly Token[], from: number, head: number): Span | null {
  if (OWN.test(tokens[from]!.lower)) return { from, to: from + 1 };
  for (let i = head - 1; i > from; i--) {
    const { lemma, text } = tokens[i]!;
    if (lemma === "'s" || (/^['’]$/.test(text) && /s$/.test(tokens[i - 1]!.lower))) return { from, to: i };
  }
  return null;
}
