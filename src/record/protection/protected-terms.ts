import type { EntityType } from '../../types.ts';
import { fold } from './fold.ts';

/** What is at risk, with all names that the record has for it. */
export interface Protection {
  readonly id: number;
  /** The item that it is now: `E7`; null where words alone are protected. */
  readonly entity: string | null;
  /** Type of that item; null where there is none. */
  readonly type: EntityType | null;
  /** Names in all articles, and each way in which texts mention it. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly instead: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** A name or another text that exports must not contain. */
export interface ProtectedTerm {
  /** Folded, with a space before and behind. */
  readonly words: string;
  /** Of several words, without spaces, for handles and file names; null where it is so short that other words would hold it. */
  readonly withoutSpaces: string | null;
  readonly instead: string;
  /** Number of the protection that it is of. */
  readonly protection: number;
}

/** Minimum length in letters of words that are also searched without their spaces. */
const MIN_LETTERS_WITHOUT_SPACES = 8;

/** What is looked for, the longest first. */
export function protectedTermsOf(protections: readonly Protection[]): readonly ProtectedTerm[] {
  const protectedTerms = new Map<string, ProtectedTerm>();
  for (const protection of protections) {
    for (const each of [...namesIn(protection), ...protection.words]) {
      const words = fold(each).text;
      const withoutSpaces = words.replaceAll(' ', '');
      const several = words.trim().includes(' ');
      if (withoutSpaces === '' || protectedTerms.has(words)) continue;
      protectedTerms.set(words, {
        words,
        withoutSpaces: several && withoutSpaces.length >= MIN_LETTERS_WITHOUT_SPACES ? withoutSpaces : null,
        instead: protection.instead,
        protection: protection.id,
      });
    }
  }
  return [...protectedTerms.values()].toSorted((a, b) => b.words.length - a.words.length);
}

/**
 * The names of somebody: whole, and of a person each part by which they are called. A mention that is no name (“she”, “the
 * minister”) would take words from everybody; of a source without a name it is all there is.
 */
function namesIn({ names, type, entity }: Protection): readonly string[] {
  if (entity === null) return [];
  if (type === 'unnamed') return names.filter((name) => /\p{L}\s+\p{L}/u.test(name));
  const proper = names.filter((name) => /^\P{L}*\p{Lu}/u.test(name));
  const whole = proper.filter((name) => /\s/.test(name.trim()));
  const parts = new Set(whole.flatMap((name) => wordsIn(name)));
  const single = proper.filter((name) => !/\s/.test(name.trim()) && (whole.length === 0 || parts.has(name.trim())));
  const surnames = type === 'person' ? whole.flatMap((name) => wordsIn(name).slice(-1)) : [];
  return [...whole, ...single, ...surnames].filter((name) => (name.match(/\p{L}/gu)?.length ?? 0) > 2);
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.map((word) => word.replace(/[’']s?$/, '')) ?? [];
}
