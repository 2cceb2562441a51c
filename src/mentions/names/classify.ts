import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import {
  BODY_HEADS,
  DOMAINS,
  GROUP_NAMES,
  INSTRUMENT_HEADS,
  KNOWN_BODIES,
  KNOWN_INSTRUMENTS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  SURNAME_HEADS,
} from '../../lexicon/name-heads.ts';
import { OUTLETS } from '../../lexicon/outlet-names.ts';
import { NAME_SUFFIXES } from '../../lexicon/particles.ts';
import { COUNTRY_NAMES, DEMONYMS, PLACES, STATES } from '../../lexicon/places.ts';
import type { Span, Token } from '../../stages.ts';
import { isUpper } from './casing.ts';
import { emphasised, placed, singleWord } from './single-word.ts';
import { guess, sure, type Typed } from './typed.ts';

/** Why a name of several words is a person's. */
export const GIVEN = 'begins with a given name';

/** Acronyms that spell a common word count only in capitals. */
const NEEDS_CAPITALS =
  /^(?:us|who|ice|sec|va|pan|pri|eta|fat|ap|time|bild|taz|hud|opm|isi|pt|ira|bp|pac|taff|au|un|eu|geo|rai|who|faa|mod|dia)$/;
const AT_PLACE = /^(?:in|at|near|across|throughout|outside|inside|around|from|to|into|toward|towards|via)$/;
/** Nouns for an organisation that stand beside its name: "the climate group Clean Sella". */
export const KIND =
  /^(?:group|company|firm|party|charity|movement|newspaper|daily|weekly|magazine|broadcaster|network|association|organi[sz]ation|manufacturer|operator|retailer|airline|utility|consultancy|non-profit|nonprofit|ngo|startup|start-up|think-tank)$/;
/** Words that begin the name of a place. */
const OPENS_PLACE = /^(?:lake|mount|mt|port|cape|fort|camp|puerto|lac|isle)$/;
/** What stands before a place's name as part of it. */
const PART =
  /^(?:downtown|central|north|south|east|west|northern|southern|eastern|western|new|greater|upper|lower|old|inner|port|fort|san|saint|st|santa|el|la|los|las|mount|lake|cape|mid|metro)$/;
const isGiven = (key: string): boolean => FEMALE_NAMES.has(key) || MALE_NAMES.has(key);

/** A name of which the type is asked, with what its rules look at. */
interface Name extends Span {
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  readonly words: number;
  readonly first: string;
  readonly last: string;
  readonly head: string;
}

/** The type of a name without title, by lexicon, by its head word, by its shape, and by the words around it. */
export function classify(tokens: readonly Token[], keys: readonly string[], { from, to }: Span): Typed {
  const known = byLexicon(keys.slice(from, to).join(' '), tokens[from]!.text, to - from);
  if (known) return known;
  const head = headOf(keys, from, to);
  const name = { tokens, keys, from, to, words: to - from, first: keys[from]!, last: keys[to - 1]!, head };
  const byTitleOrHead = titleInQuotes(name) ?? byHead(name);
  if (byTitleOrHead) return byTitleOrHead;
  if (name.words === 1) return singleWord(tokens, keys, from);
  return byFirstOrLast(name) ?? asPlace(name) ?? asOrganisation(name) ?? byLength(name);
}

function titleInQuotes({ tokens, from, to, words, head }: Name): Typed | null {
  return words > 2 && ORGANISATION_HEADS.has(head) && quoted(tokens, from, to)
    ? sure('instrument', 'a title in quotation marks')
    : null;
}

/** By its head, but for a given name before a surname that is a head too: "Ana Court". */
function byHead({ words, first, last, head }: Name): Typed | null {
  if (words === 1 && head === last) return null;
  const given = isGiven(first) && words <= 3 && head === last && SURNAME_HEADS.has(last);
  return given ? null : fromHead(head);
}

/** By its first or last word, or by the noun before it. */
function byFirstOrLast({ tokens, from, first, last }: Name): Typed | null {
  const before = tokens[from - 1]?.text ?? '';
  if (isGiven(first) && !COUNTRY_NAMES.has(last)) return sure('person', GIVEN);
  if (KIND.test(before) && !NAME_SUFFIXES.has(last)) return sure('organisation', `"${before}" stands before it`);
  if (/^(?:radio|tv)$/.test(first)) return sure('organisation', `"${first}" begins a broadcaster's name`);
  if (OPENS_PLACE.test(first)) return sure('place', `"${first}" begins a place's name`);
  if (NAME_SUFFIXES.has(last)) return sure('person', 'ends as a personal name does');
  const initials = /^\p{Lu}\.?$/u.test(tokens[from + 1]!.text) || /^(?:\p{Lu}\.)+$/u.test(tokens[from]!.text);
  return initials ? guess('person', 'has initials') : null;
}

/** A name that ends in a place's. */
function asPlace({ tokens, from, to, words, first, last }: Name): Typed | null {
  if (!isPlace(last)) return null;
  const whole = COUNTRY_NAMES.has(last) || STATES.has(last) || PART.test(first) || words > 2;
  const stands = whole || AT_PLACE.test(tokens[from - 1]?.lower ?? '');
  return stands ? sure('place', `${tokens[to - 1]!.text} is a place`) : null;
}

/** What is an organisation rather than a person, by weaker signs; a part of a town goes before some of them. */
function asOrganisation({ tokens, keys, from, to, words, first, last }: Name): Typed | null {
  if (COUNTRY_NAMES.has(first) || DEMONYMS.has(first) || isUpper(tokens[from]!.text) || KNOWN_BODIES.has(first))
    return guess('organisation', 'begins with a country, a people or an acronym');
  if (last === 'general' && words === 2) return guess('organisation', 'a general hospital, store or the like');
  if (PART.test(first) && words === 2 && placed(tokens, { from, to })) return sure('place', 'stands as a place does');
  if (emphasised(tokens, from, to)) return guess('organisation', 'stands in italics');
  if (tokens[from - 1]?.lower === 'the') return guess('organisation', '"the" stands before it');
  const common = keys.slice(from, to).some((key) => DOMAINS.has(key));
  return common ? guess('organisation', 'is made of common words') : null;
}

const byLength = ({ words }: Name): Typed =>
  words <= 4 ? guess('person', 'two to four capitalised words') : guess('organisation', 'many capitalised words');

function byLexicon(whole: string, text: string, words: number): Typed | null {
  if (words === 1 && NEEDS_CAPITALS.test(whole) && !isUpper(text))
    return whole === 'time' ? guess('organisation', 'a known outlet') : null;
  if (COUNTRY_NAMES.has(whole)) return sure('place', 'a country');
  if (KNOWN_BODIES.has(whole)) return sure('body', 'a known public body');
  if (STATES.has(whole)) return sure('place', 'a state');
  if (OUTLETS.has(whole)) return sure('organisation', 'a known outlet');
  if (KNOWN_INSTRUMENTS.has(whole)) return sure('instrument', 'a known instrument');
  if (KNOWN_ORGANISATIONS.has(whole)) return sure('organisation', 'a known organisation');
  if (GROUP_NAMES.has(whole)) return sure('group', 'members of a party or movement');
  if (PLACES.has(whole))
    return words === 1 && isGiven(whole) ? guess('place', 'a known place') : sure('place', 'a known place');
  return null;
}

/** The head: the word before "of", "for" or "on", else the last word. */
function headOf(keys: readonly string[], from: number, to: number): string {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|on|against)$/.test(keys[i]!)) return keys[i - 1]!;
  const last = keys[to - 1]!;
  return /^(?:19|20)\d\d$/.test(last) && to - 2 >= from ? keys[to - 2]! : last;
}

function fromHead(head: string): Typed | null {
  if (INSTRUMENT_HEADS.has(head)) return sure('instrument', `"${head}" names an instrument`);
  if (BODY_HEADS.has(head)) return sure('body', `"${head}" names a public body`);
  if (ORGANISATION_HEADS.has(head)) return sure('organisation', `"${head}" names an organisation`);
  if (PLACE_HEADS.has(head)) return sure('place', `"${head}" names a place`);
  return null;
}

const isPlace = (key: string): boolean => COUNTRY_NAMES.has(key) || PLACES.has(key) || STATES.has(key);

const QUOTE = /^(?:["“”‘’'«»]|``|'')$/;
const quoted = (tokens: readonly Token[], from: number, to: number): boolean =>
  QUOTE.test(tokens[from - 1]?.text ?? '') && QUOTE.test(tokens[to]?.text ?? '');
