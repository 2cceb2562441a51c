import { type Folded, fold } from './fold.ts';
import type { ProtectedTerm } from './protected-terms.ts';

/** Where words stand in a text, that must not. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: ProtectedTerm;
}

/** Where any of the words stand in a text, in order, without overlaps: of two the one that begins first, then the longer. */
export function findIn(text: string, protectedTerms: readonly ProtectedTerm[]): readonly Found[] {
  if (protectedTerms.length === 0 || text === '') return [];
  const folded = fold(text);
  const compact = removeSpaces(folded);
  const found: Found[] = [];
  for (const term of protectedTerms) {
    for (let at = folded.text.indexOf(term.words); at >= 0; at = folded.text.indexOf(term.words, at + 1)) {
      // Without the spaces at both ends.
      const [first, last] = [at + 1, at + term.words.length - 2];
      found.push({ start: folded.starts[first] ?? 0, end: folded.ends[last] ?? text.length, term });
    }
    const { withoutSpaces } = term;
    if (withoutSpaces === null) continue;
    for (let at = compact.text.indexOf(withoutSpaces); at >= 0; at = compact.text.indexOf(withoutSpaces, at + 1)) {
      const last = at + withoutSpaces.length - 1;
      found.push({ start: compact.starts[at] ?? 0, end: compact.ends[last] ?? text.length, term });
    }
  }
  const apart: Found[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  }
  return apart;
}

function removeSpaces({ text, starts, ends }: Folded): Folded {
  const kept = [...text].flatMap((character, i) => (character === ' ' ? [] : [i]));
  return {
    text: kept.map((i) => text[i]).join(''),
    starts: kept.map((i) => starts[i] ?? 0),
    ends: kept.map((i) => ends[i] ?? 0),
  };
}

/** A text with what stands in the place of the words that must not come out, and where each place of the text went. */
export interface Redacted {
  readonly text: string;
  /** Where a passage begins now: before what stands in the place of protected words, where it began within them. */
  readonly start: (place: number) => number;
  /** Where it ends now. */
  readonly end: (place: number) => number;
}

export function redacted(text: string, protectedTerms: readonly ProtectedTerm[]): Redacted {
  const found = findIn(text, protectedTerms);
  let out = '';
  let done = 0;
  const pieces = found.map(({ start, end, term }) => {
    out += text.slice(done, start);
    const from = out.length;
    out += term.instead;
    done = end;
    return { start, end, from, to: out.length };
  });
  out += text.slice(done);
  const placed = (place: number, side: 'from' | 'to'): number => {
    const before = pieces.findLast(({ start }) => start < place);
    if (before === undefined) return place;
    return place < before.end ? before[side] : before.to + (place - before.end);
  };
  return { text: out, start: (place) => placed(place, 'from'), end: (place) => placed(place, 'to') };
}

export function redactText(text: string, protectedTerms: readonly ProtectedTerm[]): string {
  return redacted(text, protectedTerms).text;
}

/** Names of the fields that hold addresses. */
const ADDRESSES = new Set(['url', 'address']);

/** An address as people read it: a text fragment in it has the words of the text. */
function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address.replace(/%[0-9a-f]{2}/gi, ' ');
  }
}

/**
 * Anything that is to be told as JSON, with every text in it redacted. An address that names somebody is left out: it would
 * lead nowhere if it were changed. Whoever is at risk has no id, and nothing shows what else they are named in.
 *
 * @param entities ids of the people and bodies at risk
 */
export function redact<T>(value: T, protectedTerms: readonly ProtectedTerm[], entities: ReadonlySet<string>): T {
  if (protectedTerms.length === 0 && entities.size === 0) return value;
  return mapped(value, '') as T;

  function mapped(value: unknown, name: string): unknown {
    if (typeof value === 'string') {
      if (name === 'entity') return entities.has(value) ? null : value;
      if (ADDRESSES.has(name)) return findIn(decodedAddress(value), protectedTerms).length > 0 ? null : value;
      return redactText(value, protectedTerms);
    }
    if (Array.isArray(value)) {
      const kept = name === 'standsOn' ? value.filter((each) => !entities.has(String(each))) : value;
      return kept.map((each) => mapped(each, name));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, key)]));
  }
}
