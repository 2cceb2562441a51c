import { FAMILY_NAMES_FIRST } from '../../../lexicon/family-names-first.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../../lexicon/given-names.ts';
import { SURNAME_HEADS } from '../../../lexicon/name-heads.ts';
import { OFFICE_MODIFIERS, OFFICES } from '../../../lexicon/offices.ts';
import { ORDINARY_WORDS } from '../../../lexicon/ordinary-words.ts';
import { NAME_SUFFIXES, PARTICLES } from '../../../lexicon/particles.ts';
import { COUNTRY_NAMES, STATES } from '../../../lexicon/places.ts';
import { foldings, foldName, isTitle, squash } from './fold-name.ts';

/** A longer phrase is not a person's name. */
const MAX_NAME_WORDS = 6;

/** A person's name in parts, all folded. */
export interface PersonName {
  /** The whole name without title and suffix, in one or two foldings. */
  readonly folds: readonly string[];
  /** Given and middle names and initials; empty where only a surname stands. */
  readonly given: readonly string[];
  /** Small words before the surname: "van der". */
  readonly particles: string;
  /** The last word, hyphens left out, in one or two foldings. */
  readonly surnames: readonly string[];
  /** The first word, where it is a family name of those that stand first: "Xi Jinping". */
  readonly familyFirst: string | null;
  /** "jr", "iii". */
  readonly suffix: string | null;
  /** The title that stood before the name, as written: "President". */
  readonly title: string | null;
}

/**
 * A person's name in parts.
 *
 * @returns null for what is no name: empty, absurdly long, or of ordinary words alone ("Accept Advice")
 */
export function personName(text: string): PersonName | null {
  const plain = text.replace(/["“”„«»][^"“”„«»]*["“”„«»]|\([^)]*\)/g, ' ');
  if (foldName(plain) === '') return null;
  const { title, rest } = withoutTitle(plain.split(/[\s,]+/).filter((word) => foldName(word) !== ''));
  const suffix = rest.length > 1 && NAME_SUFFIXES.has(foldName(rest.at(-1) ?? '')) ? foldName(rest.at(-1) ?? '') : null;
  const written = (suffix !== null && rest.length > 2) || /^[js]r$/.test(suffix ?? '') ? rest.slice(0, -1) : rest;
  const named = written.flatMap(withoutJoinedParticle);
  if (named.length === 0 || named.length > MAX_NAME_WORDS) return null;
  if (title === null && isNoName(named.map(foldName))) return null;

  const surnames = foldings(named.at(-1) ?? '').map(squash);
  const before = foldName(named.slice(0, -1).join(' '))
    .split(' ')
    .filter((word) => word !== '');
  let from = before.length;
  while (from > 0 && isParticle(before[from - 1] ?? '', from === 1)) from--;
  const given = before.slice(0, from);
  const first = given[0] ?? '';
  const familyFirst = given.length === 1 && FAMILY_NAMES_FIRST.has(first) && !isGiven(first, text) ? first : null;
  const particles = before.slice(from).join(' ');
  const kept = written === rest ? null : suffix;
  return { folds: foldings(written.join(' ')), given, particles, surnames, familyFirst, suffix: kept, title };
}

/** "Accept Advice", "Reports", "Va.": ordinary words and places that were taken for people. */
function isNoName(words: readonly string[]): boolean {
  const [first = '', ...more] = words;
  if (more.length === 0) {
    return (ORDINARY_WORDS.has(first) && !SURNAME_HEADS.has(first)) || STATES.has(first) || COUNTRY_NAMES.has(first);
  }
  return words.every((word) => ORDINARY_WORDS.has(word));
}

/** "van" of "Chris Van Hollen"; not the initial of "Jonas E. Fenn", nor the name of "Al Kovar". */
function isParticle(word: string, first: boolean): boolean {
  return word.length > 1 && PARTICLES.has(word) && !(first && (FEMALE_NAMES.has(word) || MALE_NAMES.has(word)));
}

/** "Kim" is a given name, but for "Kim Jong-un". */
function isGiven(word: string, name: string): boolean {
  return (FEMALE_NAMES.has(word) || MALE_NAMES.has(word)) && !/^\S+\s+\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name);
}

/** "al-Kovari": the particle stands apart. */
function withoutJoinedParticle(word: string): string[] {
  const at = word.search(/[-‐‑]/);
  return at > 0 && PARTICLES.has(foldName(word.slice(0, at))) && at < word.length - 1
    ? [word.slice(0, at), word.slice(at + 1)]
    : [word];
}

/** The words of an office at the head of a name, "Prime Minister", and the words after them. */
function withoutTitle(words: readonly string[]): { title: string | null; rest: readonly string[] } {
  const office = (word: string): boolean =>
    OFFICES.has(word) &&
    !SURNAME_HEADS.has(word) &&
    !FEMALE_NAMES.has(word) &&
    !MALE_NAMES.has(word) &&
    word !== 'dean';
  let to = 0;
  for (let i = 0; i < Math.min(words.length - 1, 4); i++) {
    const word = foldName(words[i] ?? '');
    if (office(word) || isTitle(word)) to = i + 1;
    else if (!OFFICE_MODIFIERS.has(word)) break;
  }
  return { title: to > 0 ? words.slice(0, to).join(' ') : null, rest: words.slice(to) };
}
