import type { ProtectedTerm } from './protected-terms.ts';
import { findIn } from './redact.ts';

/** A place in what was about to be published where protected words stand. The words themselves are not in it. */
export interface Leak {
  readonly file: string;
  /** From 1; 0 for the name of the file. */
  readonly line: number;
  readonly protection: number;
}

/**
 * Looks through what is about to be published, as it will be written, for words that must not come out. It trusts nothing
 * that was done before: it undoes escapes of HTML, JSON and addresses, and looks with tags and without.
 */
export function leaksIn(files: ReadonlyMap<string, string>, protectedTerms: readonly ProtectedTerm[]): readonly Leak[] {
  if (protectedTerms.length === 0) return [];
  const leaks: Leak[] = [];
  for (const [file, content] of files) {
    for (const { term } of findIn(file, protectedTerms)) leaks.push({ file, line: 0, protection: term.protection });
    const plain = unescaped(content);
    const found = [...findIn(plain, protectedTerms), ...findIn(plain.replace(/<[^<>]*>/g, ''), protectedTerms)];
    for (const { start, term } of found.slice(0, 1)) {
      leaks.push({ file, line: plain.slice(0, start).split('\n').length, protection: term.protection });
    }
  }
  return leaks;
}

/** Where something would come out, for whoever is told of it: places and numbers, and no protected word. */
export function leaksInWords(leaks: readonly Leak[]): string {
  const places = leaks.slice(0, MAX_LISTED_LEAKS).map(({ file, line, protection }) => {
    return `${file}${line > 0 ? `, line ${line}` : ' (its name)'}: protection ${protection}`;
  });
  const more = leaks.length > places.length ? `; and ${leaks.length - places.length} more` : '';
  return `${places.join('; ')}${more}. List the protections with: saydo protect`;
}

const MAX_LISTED_LEAKS = 5;

/** A text without the escapes that could hide a name. Each stands for itself, so that lines stay. */
function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => characterOf(whole, digits, hex ? 16 : 10))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, ' ')
    .replace(/\\u([0-9a-f]{4})/gi, (whole, digits: string) => characterOf(whole, digits, 16))
    .replace(/\\[nrtbf"'\\/]/g, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, decoded);
}

function characterOf(whole: string, digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return ' ';
  }
}
