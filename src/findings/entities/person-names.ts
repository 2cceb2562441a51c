import { fold } from '../../lexicon/fold.ts';
import { FEMALE_NAMES, MALE_NAMES, SHORT_NAMES } from '../../lexicon/given-names.ts';
import { NAME_SUFFIXES } from '../../lexicon/particles.ts';

/** A personal name in parts, folded. */
export interface PersonName {
  /** All words but suffixes such as "Jr.". */
  readonly words: readonly string[];
  readonly surname: string;
}

export type Gender = 'f' | 'm' | 'unknown';

export function personName(text: string): PersonName {
  const all = text
    .split(/[\s,]+/)
    .map(fold)
    .filter((word) => word !== '' && !/^["“”]/.test(word));
  const words = all.filter((word, i) => i === 0 || !NAME_SUFFIXES.has(word));
  return { words, surname: words.at(-1) ?? '' };
}

/** Whether two given names can be one person's: the same, an initial, a short form, or the beginning of the other. */
function compatible(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^(?:\p{L}\.?)+$/u.test(short) && short.replace(/\./g, '').length <= 2) return long.startsWith(short[0] ?? '');
  if (SHORT_NAMES.get(short) === long || SHORT_NAMES.get(long) === short) return true;
  return short.length >= 3 && long.startsWith(short);
}

/** Whether two names of two words or more can be one person's. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  // "Ruiz Kovar" ends "Ana María Ruiz Kovar".
  if (short.words.every((word, i) => word === long.words[long.words.length - short.words.length + i])) return true;
  if (!compatible(short.words[0] ?? '', long.words[0] ?? '')) return false;
  // "Ana Ruiz" and "Ana Ruiz Kovar"; "Ida Roe Fenn" and "Ida Fenn".
  return (
    short.surname === long.surname ||
    (long.words.length > 2 &&
      short.words.length > 1 &&
      long.words.slice(1).includes(short.surname) &&
      short.words[0] === long.words[0])
  );
}

/**
 * Whether a form of a name is fuller than the one known: it has more words, and does not put something that is no given
 * name before one that is ("Lucky Ana Kovar").
 */
export function fuller({ words }: PersonName, known: PersonName | null): boolean {
  if (!known) return true;
  const given = (word = ''): boolean => FEMALE_NAMES.has(word) || MALE_NAMES.has(word);
  return (
    words.length > known.words.length && (given(words[0]) || !given(known.words[0]) || words[0] === known.words[0])
  );
}

/** The gender that a given name usually has; unknown where it has both or is in neither list. */
export function genderOf({ words }: PersonName): Gender {
  const first = words[0] ?? '';
  if (words.length < 2 && !MALE_NAMES.has(first) && !FEMALE_NAMES.has(first)) return 'unknown';
  const f = FEMALE_NAMES.has(first);
  const m = MALE_NAMES.has(first);
  return f === m ? 'unknown' : f ? 'f' : 'm';
}
