import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import type { Who } from '../../types.ts';

/** How two people or bodies of two findings relate. */
export interface Relation {
  /**
   * `same`: one item of the record. `alike`: two items whose names differ by a letter or two, or by a given name left
   * out. `unknown`: at least one has no name. `other kind`: one is a person, the other a body or the like, which may
   * speak for each other. `different`: two names.
   */
  readonly how: 'same' | 'alike' | 'unknown' | 'other kind' | 'different';
  /** In plain words, after "same speaker" or the like has been said by the caller: empty where `how` says it all. */
  readonly names: string;
}

/** How two who may be one relate; null is one that the text doesn't name at all. */
export function relationOf(a: Who | null, b: Who | null): Relation {
  if (a && b && a.item === b.item) return { how: 'same', names: a.name };
  if (!a || !b || isDescribed(a) || isDescribed(b)) return { how: 'unknown', names: '' };
  const names = `${a.name} / ${b.name}`;
  if (alikeNames(a.name, b.name)) return { how: 'alike', names };
  return { how: (a.type === 'person') === (b.type === 'person') ? 'different' : 'other kind', names };
}

/** Whether a text describes someone without a name: "a senior official", "his party", "the group". */
export function isDescribed({ name, type }: Who): boolean {
  if (type === 'unnamed' || /^an? /i.test(name) || !/\p{Lu}/u.test(name)) return true;
  return /^(?:the|its|his|her|their|our|some|two|three) /i.test(name) && !/\s\p{Lu}/u.test(name);
}

/**
 * Whether two names are spelt as if they were one: the last words one or two letters apart, and what stands before them
 * alike too, or missing in one ("Pavla Drenholm" and "Pavla Drenholme", "Drenholm"). Numbers in names never differ so.
 */
export function alikeNames(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  const [last, otherLast] = [first.at(-1) ?? '', second.at(-1) ?? ''];
  if (!nearly(last, otherLast)) return false;
  const given = first.slice(0, -1);
  const otherGiven = second.slice(0, -1);
  if (given.length === 0 || otherGiven.length === 0) return true;
  return given.length === otherGiven.length && given.every((part, i) => nearly(part, otherGiven[i] ?? ''));
}

function nearly(a: string, b: string): boolean {
  if (a === b) return a !== '';
  if (/\d/.test(a + b)) return false;
  const shorter = Math.min(a.length, b.length);
  // An initial stands for a name; a short name has no letter to spare.
  if (shorter === 1) return a.charAt(0) === b.charAt(0);
  return shorter >= 5 && distance(a, b) <= (shorter >= 7 ? 2 : 1);
}

const partsOf = (name: string): readonly string[] =>
  anyAscii(name.slice(0, 200))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '' && part !== 'the');
