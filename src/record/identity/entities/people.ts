import { COMMON_GIVEN_NAMES } from '../../../lexicon/common-given-names.ts';
import { COMMON_SURNAMES } from '../../../lexicon/common-surnames.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../../lexicon/given-names.ts';
import type { Match } from '../../types.ts';
import type { Person } from './appearance.ts';
import { sameNameWhy, squash } from './fold-name.ts';
import { type GivenFit, givenFit } from './given-names.ts';
import { maybe, same } from './match.ts';
import { oneLetterApart } from './nearly.ts';
import { romanised } from './romanised.ts';
import { type Support, supportFor, withUsage } from './support.ts';

type Rule = (a: Person, b: Person, support: Support) => Match | null;

/** Points of {@link Support} with which a shorter form of a name means the same person. */
const MIN_POINTS_FOR_SHORT_FORM = 2;
/** Points needed where no office is known and one name is a single word, which may occur in every article of a time. */
const MIN_POINTS_FOR_SINGLE_NAME = 3;
/** Length of a distinctive surname: two people rarely share it, or have surnames that differ by a letter. */
const MIN_DISTINCTIVE_LENGTH = 7;

/** Whether two people of two articles are one. */
export function comparePeople(a: Person, b: Person): Match | null {
  if (genderConflict(a, b)) return null;
  const support = supportFor(a, b);
  if (meet(a.parts.folds, b.parts.folds)) return sameName(a, b, support);
  for (const rule of RULES) {
    const found = rule(a, b, support);
    if (found) return found;
  }
  return null;
}

/** "Ilena Harsanby" and "Ilena Harsanby", whatever accents and titles they carry. */
const sameName: Rule = (a, b, support) => {
  const why = sameNameWhy(a.name, b.name);
  const { suffix } = a.parts;
  if (suffix !== b.parts.suffix) {
    if (suffix !== null && b.parts.suffix !== null) return null;
    return maybe(0.5, `${why}; only one of them is called ${(suffix ?? b.parts.suffix ?? '').toUpperCase()}`, support);
  }
  if (isBare(a)) return bareNames(why, a, withUsage(support, a, b));
  if (support.apart && support.coMentions < 1) {
    return maybe(0.5, `${why}, but the offices differ: ${a.roles[0]?.title} and ${b.roles[0]?.title}`, support);
  }
  if (support.points === 0 && isEverybody(a)) return maybe(0.5, `${why}, which many people have`, support);
  return same(0.95, why, support);
};

/** Two articles that give no more than one word for a person. */
function bareNames(why: string, a: Person, support: Support): Match | null {
  const short = `${why}, and no given name in either article`;
  const shared = support.against || isGiven(a) || isCommon(a);
  if (!shared && (support.role === 2 || support.points >= enoughFor(a))) return same(0.75, short, support);
  return support.points >= MIN_POINTS_FOR_SHORT_FORM ? maybe(0.35, short, support) : null;
}

/** "Harsanby" and "Ilena Harsanby". */
const surnameAlone: Rule = (a, b, beside) => {
  const [bare, full] = isBare(a) ? [a, b] : [b, a];
  if (!isBare(bare) || isBare(full)) return null;
  const { particles, surnames } = bare.parts;
  const last = meet(surnames, full.parts.surnames) && (particles === '' || particles === full.parts.particles);
  const first = full.parts.familyFirst !== null && surnames.includes(full.parts.familyFirst);
  if (!last && !first) return null;
  const support = withUsage(beside, a, b);
  const why = `${bare.name} is the surname of ${full.name}`;
  if (support.against) return support.coMentions >= MIN_POINTS_FOR_SHORT_FORM ? maybe(0.3, why, support) : null;
  const common = isCommon(full) || isGiven(bare) || first;
  if (support.role === 2 && (!common || support.coMentions >= 1)) return same(0.85, why, support);
  if (support.points >= enoughFor(bare) && !common && !support.namesake) return same(0.7, why, support);
  return support.points >= (common ? MIN_POINTS_FOR_SHORT_FORM : 1)
    ? maybe(support.namesake ? 0.25 : 0.35, why, support)
    : null;
};

/** How much must stand beside a surname alone: less where few people can have it. */
function enoughFor({ parts }: Person): number {
  return (parts.surnames[0] ?? '').length >= MIN_DISTINCTIVE_LENGTH
    ? MIN_POINTS_FOR_SHORT_FORM
    : MIN_POINTS_FOR_SINGLE_NAME;
}

/** "J. R. Vesterhal" and "Jonas Vesterhal"; "Bill Kovar" and "William Kovar"; "Ana Ruiz Kovar" and "Ruiz Kovar". */
const givenNames: Rule = (a, b, support) => {
  if (isBare(a) || isBare(b)) return null;
  if (!meet(a.parts.surnames, b.parts.surnames) || suffixConflict(a, b)) return null;
  if (isTail(a, b)) {
    const why = `one name is the end of the other: ${a.name} and ${b.name}`;
    const enough = support.points >= (support.role > 0 ? MIN_POINTS_FOR_SHORT_FORM : MIN_POINTS_FOR_SINGLE_NAME);
    return enough ? same(0.8, why, support) : maybe(0.45, why, support);
  }
  const fit = givenFit(a.parts.given, b.parts.given);
  if (fit === null) return null;
  const why = `the same surname, and ${GIVEN_WHY[fit]}: ${a.name} and ${b.name}`;
  if (support.against && support.apart) return support.coMentions >= 1 ? maybe(0.35, why, support) : null;
  if (isCommon(a) && support.points < 1) return null;
  if (fit === 'spelling') return maybe(0.45, why, support);
  const enough = (fit === 'middle' || fit === 'equal') && !isCommon(a) ? 1 : MIN_POINTS_FOR_SHORT_FORM;
  return support.points >= enough ? same(0.85, why, support) : maybe(0.45, why, support);
};

const GIVEN_WHY: Readonly<Record<GivenFit, string>> = {
  equal: 'the same given name',
  middle: 'the same given name but for a middle name',
  initial: 'an initial that fits the given name',
  short: 'a given name that may be short for the other',
  spelling: 'given names that may be two spellings of one',
};

/** "Ana Ruiz" and "Ana Ruiz Kovar": the first of two surnames. */
const firstOfTwo: Rule = (a, b, support) => {
  const [short, long] = a.parts.given.length <= b.parts.given.length ? [a, b] : [b, a];
  const middle = long.parts.given.at(-1) ?? '';
  if (short.parts.given.length === 0 || long.parts.given.length !== short.parts.given.length + 1 || middle.length < 2)
    return null;
  if (!short.parts.surnames.includes(middle) || !short.parts.given.every((word, i) => word === long.parts.given[i]))
    return null;
  if (support.points < 1 || support.against) return null;
  const why = `one name is the beginning of the other: ${a.name} and ${b.name}`;
  return support.role === 2 ? same(0.8, why, support) : maybe(0.4, why, support);
};

/** "Pavla Drenholm" and "Pavla Drenholme". */
const misspelt: Rule = (a, b, support) => {
  if (isBare(a) || isBare(b) || suffixConflict(a, b)) return null;
  const [x, y] = [a.parts.surnames[0] ?? '', b.parts.surnames[0] ?? ''];
  if (x === y || a.parts.given[0]?.[0] !== b.parts.given[0]?.[0]) return null;
  const fit = givenFit(a.parts.given, b.parts.given);
  if (fit === null || fit === 'short') return null;
  const letter = oneLetterApart(x, y);
  const sound = romanised(x);
  if (letter === null && (sound === null || sound !== romanised(y))) return null;
  const common = isCommon(a) || isCommon(b) || plural(x, y);
  if (common && support.role < 2) return null;
  const distinctive = Math.min(x.length, y.length) >= MIN_DISTINCTIVE_LENGTH && (fit === 'equal' || fit === 'middle');
  if (!distinctive && support.points < 1) return null;
  const surnames = `${lastWord(a)} and ${lastWord(b)}`;
  const why = letter === null ? `two spellings of what may be one surname: ${surnames}` : `${letter}: ${surnames}`;
  return maybe(fit === 'equal' ? 0.5 : 0.35, why, support);
};

/** "Kim Jongun" and "Kim Jong-un": the same letters, parted otherwise. */
const partedOtherwise: Rule = (a, b, support) => {
  const letters = (each: Person): string[] => each.parts.folds.map(squash);
  if (!meet(letters(a), letters(b)) || suffixConflict(a, b)) return null;
  return maybe(0.6, `the same letters, parted otherwise: ${a.name} and ${b.name}`, support);
};

const RULES: readonly Rule[] = [surnameAlone, givenNames, firstOfTwo, misspelt, partedOtherwise];

function isBare({ parts }: Person): boolean {
  return parts.given.length === 0;
}

/** Whether one name of two words or more, the first no initial, ends the other, which has one or two words more. */
function isTail(a: Person, b: Person): boolean {
  const [x = '', y = ''] = [a.parts.folds[0], b.parts.folds[0]];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const more = long.split(' ').length - short.split(' ').length;
  return more <= 2 && short[1] !== ' ' && long.endsWith(` ${short}`);
}

function isCommon({ parts }: Person): boolean {
  return parts.surnames.some((surname) => COMMON_SURNAMES.has(surname));
}

/** A given name and a surname that both very many people have. */
function isEverybody(person: Person): boolean {
  const { given } = person.parts;
  return isCommon(person) && given.length === 1 && (COMMON_GIVEN_NAMES.has(given[0] ?? '') || given[0]?.length === 1);
}

/** "Robert" and "Roberts" are two names. */
function plural(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** Whether the one word of a name is a given name: there are many an Ana. */
function isGiven({ parts }: Person): boolean {
  return parts.surnames.some((word) => FEMALE_NAMES.has(word) || MALE_NAMES.has(word));
}

function suffixConflict(a: Person, b: Person): boolean {
  return a.parts.suffix !== b.parts.suffix && (a.parts.suffix !== null || b.parts.suffix !== null);
}

/** "Ms Kovar" is not "Mr Kovar", nor "Ivan Kovar". */
function genderConflict(a: Person, b: Person): boolean {
  const [x, y] = [a.gender ?? usual(a), b.gender ?? usual(b)];
  return (a.gender !== null || b.gender !== null) && x !== null && y !== null && x !== y;
}

/** The gender that the given name usually has; null where it has both or is unknown. */
function usual({ parts }: Person): 'm' | 'f' | null {
  const [f, m] = [FEMALE_NAMES, MALE_NAMES].map((names) => names.has(parts.given[0] ?? ''));
  return f === m ? null : f ? 'f' : 'm';
}

function lastWord({ name }: Person): string {
  return (
    name
      .replace(/,?\s+(?:jr|sr|[ivx]+)\.?$/i, '')
      .split(/\s+/)
      .at(-1) ?? name
  );
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each));
}
