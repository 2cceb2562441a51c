import { FEMALE_NAMES, MALE_NAMES, SHORT_NAMES } from '../../../lexicon/given-names.ts';
import { oneLetterApart } from './nearly.ts';
import { romanised } from './romanised.ts';

/**
 * How the given names of two people with one surname go together. `equal`: the same; `middle`: the same first name, and one
 * has middle names more; `initial`: one has an initial for the other's name; `short`: one is a short form; `spelling`: they
 * may be two spellings.
 */
export type GivenFit = 'equal' | 'middle' | 'initial' | 'short' | 'spelling';

/**
 * How two lists of given names and initials go together.
 *
 * @param a folded, at least one
 * @param b folded, at least one
 * @returns null where they are two people's
 */
export function givenFit(a: readonly string[], b: readonly string[]): GivenFit | null {
  const first = oneName(a[0] ?? '', b[0] ?? '');
  if (first === null) return null;
  const middle = middleFit(a.slice(1), b.slice(1));
  if (middle === null) return null;
  if (first !== 'equal') return first;
  return middle;
}

/** Two given names, or initials. */
function oneName(a: string, b: string): GivenFit | null {
  if (a === b) return a.length === 1 ? 'initial' : 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : null;
  if (SHORT_NAMES.get(a) === b || SHORT_NAMES.get(b) === a) return 'short';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.length > short.length + 1 && long.startsWith(short) && !bothKnown(a, b)) return 'short';
  const sound = romanised(a);
  if (sound !== null && sound === romanised(b)) return 'spelling';
  return oneLetterApart(a, b) !== null && !bothKnown(a, b) ? 'spelling' : null;
}

/** "Maria" and "Mario", "Dan" and "Dana": each is a name of its own. */
function bothKnown(a: string, b: string): boolean {
  const known = (name: string): boolean => FEMALE_NAMES.has(name) || MALE_NAMES.has(name);
  return known(a) && known(b);
}

/** Middle names: those that both have must agree in their order. */
function middleFit(a: readonly string[], b: readonly string[]): 'equal' | 'middle' | null {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'equal' : 'middle';
  const agree = (x = '', y = ''): boolean => x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!short.every((name, i) => agree(name, long[i]))) return null;
  return short.every((name, i) => name === long[i]) && short.length === long.length ? 'equal' : 'middle';
}
