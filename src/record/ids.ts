import type { Kind } from './types.ts';

const LETTERS: Readonly<Record<Kind, string>> = {
  entity: 'E',
  statement: 'S',
  pledge: 'P',
  action: 'A',
  quantity: 'Q',
};

/** What an id names. Items of all kinds share one count, so the letter only tells people what to expect. */
export type Named =
  | { readonly what: 'item'; readonly kind: Kind; readonly number: number }
  | { readonly what: 'finding' | 'article' | 'proposal' | 'evidence' | 'assessment'; readonly number: number };

/** Id of an item as people write it: `S88`. */
export function itemId(kind: Kind, number: number): string {
  return `${LETTERS[kind]}${number}`;
}

/** Id of a finding: `F301`. */
export function findingId(number: number): string {
  return `F${number}`;
}

/** Id of an article: `T12`. */
export function articleId(number: number): string {
  return `T${number}`;
}

/** Id of a proposed join: `J7`. */
export function proposalId(number: number): string {
  return `J${number}`;
}

/** Id of a link from a pledge to what is evidence for it or against it: `V12`. */
export function evidenceId(number: number): string {
  return `V${number}`;
}

/** Id of an assessment of a pledge: `M7`. */
export function assessmentId(number: number): string {
  return `M${number}`;
}

/** Reads an id, in capitals or not; null where it is none. */
export function parseId(id: string): Named | null {
  const found = /^([A-Za-z])([1-9]\d{0,14})$/.exec(id.trim());
  if (!found) return null;
  const letter = found[1]?.toUpperCase();
  const number = Number(found[2]);
  if (letter === 'F') return { what: 'finding', number };
  if (letter === 'T') return { what: 'article', number };
  if (letter === 'J') return { what: 'proposal', number };
  if (letter === 'V') return { what: 'evidence', number };
  if (letter === 'M') return { what: 'assessment', number };
  for (const [kind, its] of Object.entries(LETTERS))
    if (its === letter) return { what: 'item', kind: kind as Kind, number };
  return null;
}

/** Number of an id that is known to be one: 301 of `F301`. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}
