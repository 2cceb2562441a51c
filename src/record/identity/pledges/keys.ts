import type { Key, Located, PledgeFinding } from '../../types.ts';
import { longest } from '../words/content.ts';
import { shortened } from '../words/hash.ts';
import { remember } from '../words/remember.ts';
import { substanceOf } from './substance.ts';

/** Maximum distance in days of two restatements of one pledge: ten years, the longest term of a government. */
export const PLEDGE_WINDOW_DAYS = 3653;

/**
 * Maximum number of pledgers, and of stems for each, that make keys; and of stems whose pairs make keys without a
 * pledger.
 */
const MAX_PLEDGERS = 2;
const MAX_STEMS = 8;
const MAX_PAIRED_STEMS = 3;

/**
 * What a pledge is looked up by: each of its first pledgers with each of its eight longest stems and with its amount, and
 * the pairs of its three longest stems, by which it is found where the pledger is not known or spelt otherwise. Pledges
 * of one pledger have a key in common as soon as they share one of those stems.
 */
export function pledgeKeys(located: Located<PledgeFinding>): readonly Key[] {
  const day = located.published ?? 0;
  return keysOf(located).map((key) => ({ key, day }));
}

/** Whether two pledges have a key in common, within {@link PLEDGE_WINDOW_DAYS}. */
export function meet(a: Located<PledgeFinding>, b: Located<PledgeFinding>): boolean {
  if (Math.abs((a.published ?? 0) - (b.published ?? 0)) > PLEDGE_WINDOW_DAYS) return false;
  const other = new Set(keysOf(b));
  return keysOf(a).some((key) => other.has(key));
}

const keysOf: (located: Located<PledgeFinding>) => readonly string[] = remember((located: Located<PledgeFinding>) => {
  const { pledgers, stems, wording, amount } = substanceOf(located);
  const marks = [...longest(stems, MAX_STEMS), ...(amount === null ? [] : [amount])];
  // "We'll find a way": no word tells what is pledged, and only the same words are the same pledge.
  if (marks.length === 0 && wording !== '') marks.push(wording);
  const owned = pledgers.slice(0, MAX_PLEDGERS).flatMap(({ item }) => marks.map((mark) => `${item} ${mark}`));
  const [first, second, third] = longest(stems, MAX_PAIRED_STEMS).toSorted();
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
  ].filter((pair) => pair.every((stem) => stem !== undefined));
  return [...new Set([...owned, ...pairs.map((pair) => pair.join(' '))])].map((key) => `p:${shortened(key)}`);
});
