import { fold } from '../../lexicon/fold.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../../lexicon/name-heads.ts';
import { SHORT_OFFICES } from '../../lexicon/offices.ts';
import { COUNTRY_NAMES, DEMONYMS } from '../../lexicon/places.ts';

/** A function that works out each answer once: names come again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}

/** Words of a title or description that say what somebody is: "foreign", "minister"; not "the", not "of". */
export function roleWords(title: string): string[] {
  return title
    .split(/[\s,]+/)
    .map(fold)
    .flatMap((word) => SHORT_OFFICES.get(word)?.split(' ') ?? [word])
    .flatMap((word) => (DEMONYMS.has(word) ? [word, DEMONYMS.get(word)!] : [COUNTRY_NAMES.get(word) ?? word]))
    .filter(
      (word) =>
        word.length > 1 && !/^(?:the|an|of|in|to|for|at|on|and|his|her|its|their|former|then|new|late|'s)$/.test(word),
    );
}

/** The folded name without article and possessive; a country under its first name; a collective noun in the singular. */
export function keyFrom(name: string): string {
  const words = name
    .split(/\s+/)
    .map(fold)
    .filter((word, i) => !(i === 0 && word === 'the'));
  const last = words.at(-1) ?? '';
  if (last.endsWith('s') && (GROUP_NOUNS.has(last.slice(0, -1)) || BODY_NOUNS.has(last.slice(0, -1))))
    words[words.length - 1] = last.slice(0, -1);
  const key = words.join(' ').replace(/\./g, '');
  return COUNTRY_NAMES.get(key) ?? COUNTRY_NAMES.get(words.join(' ')) ?? key;
}

/** "Department of Justice" and "Justice Department" have one. */
export function sortedKey(key: string): string {
  return `=${key
    .split(' ')
    .filter((word) => !/^(?:of|the|for|and|&|'s)$/.test(word))
    .sort()
    .join(' ')}`;
}

export function headOf(words: readonly string[]): string {
  const joint = words.findIndex((word) => /^(?:of|for|on)$/.test(word));
  return joint > 0 ? words[joint - 1]! : (words.at(-1) ?? '');
}
