/** The names of the kinds of findings and items on the pages of the record, and the style of each. */
import { CALLED } from '../../../record/kinds/kinds.ts';
import type { Kind } from '../../../record/types.ts';
import { count } from '../../in-words.ts';
import type { Ink } from '../colours.ts';
import { joined } from '../layout.ts';

interface Heading {
  /** Heading of a list of them, as on the page of one article. */
  readonly heading: string;
  readonly ink: 'said' | 'pledged' | 'done' | 'figure' | 'name';
}

const HEADINGS: Readonly<Record<Kind, Heading>> = {
  statement: { heading: 'WHAT WAS SAID', ink: 'said' },
  pledge: { heading: 'WHAT WAS PLEDGED', ink: 'pledged' },
  action: { heading: 'WHAT WAS DONE', ink: 'done' },
  quantity: { heading: 'FIGURES', ink: 'figure' },
  entity: { heading: 'PEOPLE, BODIES, PLACES, INSTRUMENTS', ink: 'name' },
};

export const calledOne = (kind: Kind): string => CALLED[kind].one;

export const calledMany = (kind: Kind): string => CALLED[kind].many;

export const headingOf = (kind: Kind): string => HEADINGS[kind].heading;

/** Heading of the findings of an item: `WITNESSES`. */
export const membersHeading = (kind: Kind): string => CALLED[kind].members[1].toUpperCase();

/** `3 witnesses`, `1 appearance`. */
export const membersInWords = (kind: Kind, n: number): string =>
  count(n, CALLED[kind].members[0], CALLED[kind].members[1]);

export const inkOf = (kind: Kind, ink: Ink): ((text: string) => string) => ink[HEADINGS[kind].ink];

/** `12 statements · 1 pledge`, in their fixed order; kinds without any are omitted. */
export function countsInWords(counts: { readonly [K in Kind]?: number | undefined }): string {
  const some = Object.entries(counts) as [Kind, number][];
  return joined(...some.map(([kind, n]) => n > 0 && count(n, CALLED[kind].one, CALLED[kind].many)));
}
