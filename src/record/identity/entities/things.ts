import { BODY_HEADS } from '../../../lexicon/name-heads.ts';
import { COUNTRY_NAMES } from '../../../lexicon/places.ts';
import type { Match } from '../../types.ts';
import type { Thing } from './appearance.ts';
import { foldName, sameNameWhy, squash } from './fold-name.ts';
import { maybe, same } from './match.ts';
import { oneLetterApart } from './nearly.ts';
import { type Support, supportFor } from './support.ts';
import { isDistinctive, sortedKey } from './thing-name.ts';

/** Minimum length of initials that are evidence. */
const MIN_ACRONYM_LENGTH = 3;
/** Minimum length of an acronym that is assumed to be unique. */
const MIN_UNIQUE_ACRONYM_LENGTH = 4;
/** Names that the articles share, from which a word in lower case ("the police") is one country's. */
const MIN_SHARED_NAMES = 2;

/** Whether two bodies, organisations, places, instruments or offices of two articles are one. Their class is the same. */
export function compareThings(a: Thing, b: Thing): Match | null {
  const support = supportFor(a, b);
  if (a.class === 'office') return compareOffices(a, b, support);
  if (haveOneKey(a, b)) return sameName(a, b, support);
  return acronym(a, b, support) ?? otherOrder(a, b, support) ?? misspelt(a, b, support);
}

/** An office without a holder: by its title, and by those the articles name. */
function compareOffices(a: Thing, b: Thing, support: Support): Match | null {
  if (a.parts.key !== b.parts.key || support.coMentions < 1) return null;
  const why = `the same office, ${a.name}`;
  return support.coMentions >= MIN_SHARED_NAMES ? same(0.7, why, support) : maybe(0.4, why, support);
}

function haveOneKey(a: Thing, b: Thing): boolean {
  const keys = [b.parts.key, ...b.parts.others];
  return [a.parts.key, ...a.parts.others].some((key) => keys.includes(key));
}

function sameName(a: Thing, b: Thing, support: Support): Match | null {
  const country = COUNTRY_NAMES.has(a.parts.key) && foldName(a.parts.written) !== foldName(b.parts.written);
  const why = country
    ? `two names of one country: ${a.parts.written} and ${b.parts.written}`
    : sameNameWhy(a.parts.written, b.parts.written);
  if (a.parts.generic) return sharedName(why, a, b, support);
  const letters = a.parts.acronym ?? b.parts.acronym;
  const short = a.class !== 'place' && letters !== null && letters.length < MIN_UNIQUE_ACRONYM_LENGTH && !a.parts.known;
  if (short && support.coMentions < 1) return maybe(0.5, `${why}, which can stand for several`, support);
  return same(0.95, why, support);
}

/** "Interior Ministry" and "Interior Ministry": every state has one. */
function sharedName(why: string, a: Thing, b: Thing, support: Support): Match | null {
  const small = [a, b].some(({ parts }) => parts.words.length === 1 && !/^\p{Lu}/u.test(parts.written));
  if (support.coMentions < (small ? MIN_SHARED_NAMES : 1)) return null;
  return same(0.75, why, support);
}

/** "VPA" and "Vessaly Press Agency". */
function acronym(a: Thing, b: Thing, support: Support): Match | null {
  const [short, long] = a.parts.acronym === null ? [b, a] : [a, b];
  const letters = short.parts.acronym;
  if (letters === null || long.parts.acronym !== null || a.class === 'place') return null;
  // "the NFL" may be short for the "Lunda NFL" of one article, but is another body.
  const used = long.acronyms.has(letters) && !long.parts.words.includes(letters);
  const fits = long.parts.initials.includes(letters);
  const known = fits && short.parts.known && long.parts.known;
  // Two letters are the initials of too much.
  if (!used && !known && (!fits || letters.length < MIN_ACRONYM_LENGTH)) return null;
  const why = used
    ? `${short.parts.written} is what an article calls ${long.parts.written} for short`
    : `${short.parts.written} is made of the initials of ${long.parts.written}`;
  return known || support.coMentions >= 1 ? same(0.8, why, support) : maybe(0.4, why, support);
}

/** "Department of Justice" and "Justice Department"; "River Watch" and "Riverwatch". */
function otherOrder(a: Thing, b: Thing, support: Support): Match | null {
  if (a.class === 'place') return null;
  const ordered = sortedKey(a.parts) === sortedKey(b.parts);
  if (!ordered && squash(a.parts.key) !== squash(b.parts.key)) return null;
  const why = ordered
    ? `the same words in another order: ${a.parts.written} and ${b.parts.written}`
    : `the same letters, parted otherwise: ${a.parts.written} and ${b.parts.written}`;
  if (a.parts.generic && support.coMentions < 1) return null;
  // "University of Lunda" and "Lunda University" may be rivals.
  const sure = !ordered || a.parts.words.some((word) => BODY_HEADS.has(word));
  return sure && support.coMentions >= 1 ? same(0.75, why, support) : maybe(0.5, why, support);
}

/** "Vessaly Hydro" and "Vesaly Hydro": one word of several is misspelt. */
function misspelt(a: Thing, b: Thing, support: Support): Match | null {
  const [x, y] = [a.parts.words, b.parts.words];
  if (a.class === 'place' || x.length < 2 || x.length !== y.length) return null;
  const odd = x.flatMap((word, i) => (word === y[i] ? [] : [i]));
  const [at] = odd;
  if (at === undefined || odd.length > 1) return null;
  const [ours = '', theirs = ''] = [x[at], y[at]];
  if (!isDistinctive(ours) || !isDistinctive(theirs) || ours[0] !== theirs[0]) return null;
  const letter = oneLetterApart(ours, theirs);
  return letter === null ? null : maybe(0.45, `${letter}: ${a.parts.written} and ${b.parts.written}`, support);
}
