import type { Finding } from '../../../src/record/views/findings.ts';

type Kind = Finding['kind'];

/** In the order of the bar. */
export const KINDS: readonly Kind[] = ['statement', 'pledge', 'action', 'quantity', 'entity'];

/** Figures and names are many, and say little until they are looked for. */
const DEFAULT_KINDS: readonly Kind[] = ['statement', 'pledge', 'action'];

/** The kinds that the address says; those that are shown at first where it says nothing, none where it says `none`. */
export function kindsShown(kinds: string | undefined): ReadonlySet<Kind> {
  if (kinds === undefined) return new Set(DEFAULT_KINDS);
  const said = kinds.split(',');
  return new Set(KINDS.filter((kind) => said.includes(kind)));
}

/** The same for the address, with a kind put in or taken out. */
export function withKind(shown: ReadonlySet<Kind>, kind: Kind): string | undefined {
  const next = KINDS.filter((each) => shown.has(each) !== (each === kind));
  if (next.join() === DEFAULT_KINDS.join()) return undefined;
  return next.length === 0 ? 'none' : next.join(',');
}
