import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { OFFICE_MODIFIERS, OFFICES } from '../../lexicon/offices.ts';
import { DEMONYMS } from '../../lexicon/places.ts';
import type { Token, Tokens } from '../../stages.ts';

/** Places and peoples that no lexicon lists, found by how an article itself uses the words. */
export interface InferredPlaces {
  readonly places: ReadonlySet<string>;
  /** Adjectives of peoples and their plurals, by the place that they come from. */
  readonly peoples: ReadonlyMap<string, string>;
}

/** Endings of a people's adjective, each with the endings that the place may have instead. */
const ENDINGS: readonly (readonly [people: string, places: readonly string[]])[] = [
  ['ian', ['ia', 'y', 'e', 'o']],
  ['ean', ['ea', 'e']],
  ['an', ['a']],
  ['ese', ['a', 'ia', 'o', '']],
  ['ish', ['land', '']],
];
const PEOPLE = /(?:[ei]?an|ese|ish)s?$/;
const isGiven = (key: string): boolean => FEMALE_NAMES.has(key) || MALE_NAMES.has(key);

/**
 * "Arlesian" beside "Arlesia": an adjective and the country that it comes from show each other. A word in capitals that
 * opens a paragraph before a dash ("LUNDA, March 3 —") is where the article was written.
 */
export function inferredPlaces(
  { tokens, sentences }: Pick<Tokens, 'tokens' | 'sentences'>,
  keys: readonly string[],
): InferredPlaces {
  const places = new Set<string>();
  const peoples = new Map<string, string>();
  const tried = new Set<string>();
  let capitals: Set<string> | null = null;
  for (const token of tokens) {
    const key = keys[token.i]!;
    // Nearly all words are out by their length or their first letter, which is quicker to see than their ending.
    const code = token.text.charCodeAt(0);
    if (key.length < 5 || (code >= 97 && code <= 122) || !PEOPLE.test(key)) continue;
    if (peoples.has(key) || !/^\p{Lu}/u.test(token.text)) continue;
    if (DEMONYMS.has(key) || isGiven(key) || !describesPeople(tokens, keys, token) || tried.has(key)) continue;
    tried.add(key);
    capitals ??= new Set(tokens.filter(isCapitalised).map(({ i }) => keys[i]!));
    const place = placeOf(key.endsWith('s') ? key.slice(0, -1) : key, capitals);
    if (!place) continue;
    places.add(place);
    peoples.set(key, place);
  }
  for (const { from, to } of sentences) {
    const written = datelined(tokens, from, to);
    if (written && !isGiven(keys[from]!)) places.add(keys[from]!);
  }
  return { places, peoples };
}

const isCapitalised = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
};

/** Whether a word stands as an adjective before a noun or an office, or as a people in the plural. */
function describesPeople(tokens: readonly Token[], keys: readonly string[], { i, sentence }: Token): boolean {
  const next = tokens[i + 1];
  if (/(?:ns|eses)$/.test(keys[i]!)) return true;
  if (!next || next.sentence !== sentence) return false;
  return (
    (/^\p{Ll}/u.test(next.text) && /^(?:NOUN|ADJ)$/.test(next.pos)) ||
    (/^\p{Lu}/u.test(next.text) && (OFFICES.has(keys[i + 1]!) || OFFICE_MODIFIERS.has(keys[i + 1]!)))
  );
}

function placeOf(people: string, capitals: ReadonlySet<string>): string | null {
  for (const [ending, others] of ENDINGS) {
    if (!people.endsWith(ending)) continue;
    const stem = people.slice(0, -ending.length);
    for (const other of others) {
      const place = stem + other;
      if (place.length > 3 && capitals.has(place) && !isGiven(place)) return place;
    }
  }
  return null;
}

/** "LUNDA —", "LUNDA, March 3 (AGENCY) -": one word in capitals, and at most a date and an agency before the dash. */
function datelined(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^\p{Lu}{4,}$/u.test(tokens[from]!.text)) return false;
  let at = from + 1;
  if (tokens[at]?.text === ',' && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) {
    at += 2;
    while (/^(?:\d{1,2}|\d{4}|,|\.)$/.test(tokens[at]?.text ?? '')) at++;
  }
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  return at < to && /^(?:—|–|--|-)$/.test(tokens[at]!.text);
}
