/** What kinds of findings and items are called on the pages of the record, and the ink that each is written in. */
import type { Kind } from '../../../record/types.ts';
import { count } from '../../in-words.ts';
import type { Ink } from '../ink.ts';
import { joined } from '../layout.ts';

interface Called {
  readonly one: string;
  readonly many: string;
  /** Heads a list of them, as on the page of one article. */
  readonly heading: string;
  /** What findings are to an item of this kind. */
  readonly members: readonly [one: string, many: string];
  readonly ink: 'said' | 'pledged' | 'done' | 'figure' | 'name';
}

const CALLED: Readonly<Record<Kind, Called>> = {
  statement: {
    one: 'statement',
    many: 'statements',
    heading: 'WHAT WAS SAID',
    members: ['witness', 'witnesses'],
    ink: 'said',
  },
  pledge: {
    one: 'pledge',
    many: 'pledges',
    heading: 'WHAT WAS PLEDGED',
    members: ['restatement', 'restatements'],
    ink: 'pledged',
  },
  action: { one: 'action', many: 'actions', heading: 'WHAT WAS DONE', members: ['report', 'reports'], ink: 'done' },
  quantity: { one: 'figure', many: 'figures', heading: 'FIGURES', members: ['figure', 'figures'], ink: 'figure' },
  entity: {
    one: 'name',
    many: 'names',
    heading: 'PEOPLE, BODIES, PLACES, INSTRUMENTS',
    members: ['appearance', 'appearances'],
    ink: 'name',
  },
};

export const calledOne = (kind: Kind): string => CALLED[kind].one;

export const calledMany = (kind: Kind): string => CALLED[kind].many;

export const headingOf = (kind: Kind): string => CALLED[kind].heading;

/** Heads the findings of an item: `WITNESSES`. */
export const membersHeading = (kind: Kind): string => CALLED[kind].members[1].toUpperCase();

/** `3 witnesses`, `1 appearance`. */
export const membersInWords = (kind: Kind, n: number): string => count(n, ...CALLED[kind].members);

export const inkOf = (kind: Kind, ink: Ink): ((text: string) => string) => ink[CALLED[kind].ink];

/** `12 statements · 1 pledge`, in the order that they have; kinds that there are none of are left out. */
export function countsInWords(counts: { readonly [K in Kind]?: number | undefined }): string {
  const some = Object.entries(counts) as [Kind, number][];
  return joined(...some.map(([kind, n]) => n > 0 && count(n, CALLED[kind].one, CALLED[kind].many)));
}
