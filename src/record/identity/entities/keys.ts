import type { Person, Thing } from './appearance.ts';
import { squash } from './fold-name.ts';
import { deletions } from './nearly.ts';
import { romanised } from './romanised.ts';
import { isDistinctive, sortedKey } from './thing-name.ts';

/**
 * Keys of a person: the whole name, the surname, the surname with each letter left out behind the given name's initial, and
 * the surname as it sounds behind that initial. The initial makes keys rare enough to be looked up; without it each
 * misspelling of "Brown" would meet every Brown.
 */
export function personKeys({ parts }: Person): string[] {
  const { folds, surnames, given, familyFirst } = parts;
  const keys = [...folds.map((fold) => `name:${squash(fold)}`), ...surnames.map((surname) => `surname:${surname}`)];
  if (familyFirst !== null) keys.push(`surname:${familyFirst}`);
  // The first of two surnames: "Ana Ruiz Kovar" is also "Ana Ruiz".
  const middle = given.length > 1 ? (given.at(-1) ?? '') : '';
  if (middle.length > 1) keys.push(`surname:${middle}`);
  const [surname = '', initial] = [surnames[0], given[0]?.[0]];
  if (initial !== undefined) {
    keys.push(...deletions(surname).map((form) => `near:${initial} ${form}`));
    const sound = romanised(surname);
    if (sound !== null) keys.push(`sound:${initial} ${sound}`);
  }
  return keys;
}

/**
 * Keys of a thing: its words in alphabetical order, its letters without spaces, its initials or the acronyms that the
 * article uses for it, and for each distinctive word of several the name with only that word's first letter.
 */
export function thingKeys({ class: kind, parts, acronyms }: Thing): string[] {
  const keys = [`${kind}:${sortedKey(parts)}`, ...[parts.key, ...parts.others].map((key) => `${kind}:${squash(key)}`)];
  if (kind === 'office' || kind === 'place') return keys;
  for (const letters of [...(parts.acronym === null ? [] : [parts.acronym]), ...parts.initials, ...acronyms]) {
    keys.push(`${kind}:initials:${letters}`);
  }
  if (parts.words.length > 1) {
    for (const [at, word] of parts.words.entries()) {
      if (isDistinctive(word)) keys.push(`${kind}:near:${parts.words.with(at, `${word[0]}*`).join(' ')}`);
    }
  }
  return keys;
}
