import {
  DESCRIBING,
  GENERIC_WORDS,
  LEGAL_FORMS,
  ONE_A_STATE,
  ONE_BEARER,
  SMALL_WORDS,
  SPELLINGS,
} from '../../../lexicon/generic-name-words.ts';
import { OUTLETS } from '../../../lexicon/outlet-names.ts';
import { COUNTRY_NAMES, DEMONYMS, PLACES } from '../../../lexicon/places.ts';
import { foldings, foldName, squash } from './fold-name.ts';

/** A longer phrase is a description, not the name of a body, an organisation or a document. */
const MAX_NAME_WORDS = 10;
/** Letters of an acronym, dots left out. */
const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/** The name of a body, organisation, place or instrument. */
export interface ThingName {
  /** As written, without the article: for people. */
  readonly written: string;
  /** Folded: without article, legal form and possessive, countries and spellings as one. */
  readonly key: string;
  /** Its words, small ones left out. */
  readonly words: readonly string[];
  /** Other foldings of the key: "Müller Group" under "mueller group". */
  readonly others: readonly string[];
  /** Whether every word of it is one that many states' bodies share: "Interior Ministry". */
  readonly generic: boolean;
  /** Whether it is known to have one bearer everywhere: "NATO", "France". */
  readonly known: boolean;
  /** The letters of an acronym, folded; null where the name is none. */
  readonly acronym: string | null;
  /** The initials of a name of several words, without and with its small words. */
  readonly initials: readonly string[];
}

/**
 * The name of a thing, in parts.
 *
 * @returns null for what names nothing by itself: empty, absurdly long, or a description ("her office", "the committee")
 */
export function thingName(text: string): ThingName | null {
  const written = text.trim().replace(/^the\s+(?=\S)/i, '');
  const folds = foldings(withoutPossessive(written));
  const all = ordered(folds[0] ?? '');
  if (all.length === 0 || all.length > MAX_NAME_WORDS || isDescription(written, all)) return null;
  const words = all.filter((word) => !SMALL_WORDS.has(word));
  if (words.length === 0) return null;
  const key = all.join(' ');
  const known = ONE_BEARER.has(key) || COUNTRY_NAMES.has(key);
  const generic = !known && words.every((word) => GENERIC_WORDS.has(word) || /^\d+$/.test(word));
  // "the Committee" is another one in each article; "the Senate" is one of each state.
  if (generic && words.length === 1 && !ONE_A_STATE.has(words[0] ?? '')) return null;
  const acronym = ACRONYM.test(written) ? squash(key) : null;
  return {
    written,
    key,
    words,
    others: folds.slice(1).map((fold) => ordered(fold).join(' ')),
    generic,
    known,
    acronym,
    initials: acronym === null ? initialsOf(words, all) : [],
  };
}

/** The words of a name in alphabetical order: "Department of Justice" and "Justice Department" have one. */
export function sortedKey({ words }: ThingName): string {
  return words.toSorted().join(' ');
}

/** Whether a word of a name can be misspelt into no other name's word: long enough, and neither shared nor a place's. */
export function isDistinctive(word: string): boolean {
  return (
    word.length >= 5 &&
    !GENERIC_WORDS.has(word) &&
    !COUNTRY_NAMES.has(word) &&
    !DEMONYMS.has(word) &&
    !PLACES.has(word) &&
    !/\d/.test(word)
  );
}

/** The folded words in the form that they are compared in. */
function ordered(folded: string): string[] {
  const joined = folded.replace(/\b[a-z](?: [a-z]\b)+/g, squash);
  const words = joined.split(' ').filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (words.length > 1 && LEGAL_FORMS.has(last)) words.pop();
  if (words.length > 1 && words.at(-1) === 'and') words.pop();
  return inOneCountry(words).map((word) => SPELLINGS.get(word) ?? word);
}

/** A country at the head of a name, under its first name: "US Senate" and "United States Senate". */
function inOneCountry(words: readonly string[]): string[] {
  for (let to = Math.min(words.length, 6); to > 0; to--) {
    const country = COUNTRY_NAMES.get(words.slice(0, to).join(' '));
    if (country !== undefined) return [...foldName(country).split(' '), ...words.slice(to)];
  }
  return [...words];
}

/** "Lunda's government" is "Lunda government"; "Workers' League" and "People's Party" are names. */
function withoutPossessive(name: string): string {
  return name.replace(/(?<!\S)(\S+)['’]s (?=(\S+))/g, (all, owner: string, next: string) =>
    GENERIC_WORDS.has(foldName(next)) && !GENERIC_WORDS.has(foldName(owner)) ? `${owner} ` : all,
  );
}

/** What tells of a thing without naming it: it begins with "her" or "two", or is in lower case and no state's one body. */
function isDescription(written: string, words: readonly string[]): boolean {
  if (words.length > 1 ? DESCRIBING.has(words[0] ?? '') : !/[\p{L}\p{N}]/u.test(written)) return true;
  const upper = /\p{Lu}|\p{Lo}/u.test(written);
  if (/^[\p{Lu}\p{Lo}\p{N}]/u.test(written) || (upper && words.length === 1)) return false;
  const key = words.join(' ');
  if (ONE_BEARER.has(key) || OUTLETS.has(key)) return false;
  // "the foreign ministry of Corvasia", "the federal government"; not "the coal miners' union".
  const small = written.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word));
  const shared = small.every((word) => GENERIC_WORDS.has(foldName(word)) || SMALL_WORDS.has(foldName(word)));
  return !shared || !(upper || words.some((word) => ONE_A_STATE.has(word) || word === 'ministry' || word === 'court'));
}

function initialsOf(words: readonly string[], all: readonly string[]): string[] {
  if (words.length < 2) return [];
  const letters = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('');
  return [...new Set([letters(words), letters(all)])].filter((initials) => initials.length <= 6);
}
