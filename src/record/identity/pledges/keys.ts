import type { Key, Located, PledgeFinding } from '../../types.ts';
import { longest } from '../words/content.ts';
import { shortened } from '../words/hash.ts';
import { remember } from '../words/remember.ts';
import { substanceOf } from './substance.ts';

/** Days that two restatements of one pledge may lie apart: ten years, the longest that a government holds office. */
export const PLEDGE_WINDOW = 3653;

/** Pledgers, and stems of each, that make keys; pairs of stems that make keys without a pledger. */
const PLEDGERS = 2;
const STEMS = 8;
const PAIRED = 3;

/**
 * What a pledge is looked up by: each of its first pledgers with each of its eight longest stems and with its amount, and
 * the pairs of its three longest stems, by which it is found where the pledger is not known or spelt otherwise. Pledges
 * of one pledger have a key in common as soon as they share one of those stems.
 */
export function pledgeKeys(located: Located<PledgeFinding>): readonly Key[] {
  const day = located.published ?? 0;
  return keysOf(located).map((key) => ({ key, day }));
}

/** Whether two pledges have a key in common, within {@link PLEDGE_WINDOW}. */
export function meet(a: Located<PledgeFinding>, b: Located<PledgeFinding>): boolean {
  if (Math.abs((a.published ?? 0) - (b.published ?? 0)) > PLEDGE_WINDOW) return false;
  const other = new Set(keysOf(b));
  return keysOf(a).some((key) => other.has(key));
}

const keysOf: (located: Located<PledgeFinding>) => readonly string[] = remember((located: Located<PledgeFinding>) => {
  const { pledgers, stems, wording, amount } = substanceOf(located);
  const marks = [...longest(stems, STEMS), ...(amount === null ? [] : [amount])];
  // "We'll find a way": no word tells what is pledged, and only the same words are the same pledge.
  if (marks.length === 0 && wording !== '') marks.push(wording);
  const owned = pledgers.slice(0, PLEDGERS).flatMap(({ item }) => marks.map((mark) => `${item} ${mark}`));
  const [first, second, third] = longest(stems, PAIRED).toSorted();
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
  ].filter((pair) => pair.every((stem) => stem !== undefined));
  return [...new Set([...owned, ...pairs.map((pair) => pair.join(' '))])].map((key) => `p:${shortened(key)}`);
});
