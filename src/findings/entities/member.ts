import type { EntityType, Office, Passage, Step } from '../../types.ts';
import { firstIndex } from '../first-index.ts';
import type { Gender, PersonName } from './person-names.ts';

/** An entity while it is being put together. */
export interface Member {
  readonly id: string;
  name: string;
  type: EntityType;
  gender: Gender;
  /** Whether it is more than one: "officials", "Democrats". */
  plural: boolean;
  /** Whether it is a text that says something: a readout, a report. */
  document: boolean;
  /** Whether it is a news outlet. */
  outlet: boolean;
  /** Whether it stands in what is stated about the text (byline, publisher), and need not be mentioned in it. */
  stated: boolean;
  /** Parts of a person's name; null for all else. */
  person: PersonName | null;
  /** Words of the titles and descriptions that stand beside its name, folded. */
  readonly roles: Set<string>;
  readonly mentions: Map<string, Passage>;
  readonly offices: Office[];
  readonly why: Step[];
  /** Where it is mentioned by name or by a description of its own, ascending for names. */
  readonly starts: number[];
}

export function member(id: string, name: string, type: EntityType): Member {
  return {
    id,
    name,
    type,
    gender: 'unknown',
    plural: type === 'group',
    document: false,
    outlet: false,
    stated: false,
    person: null,
    roles: new Set(),
    mentions: new Map(),
    offices: [],
    why: [],
    starts: [],
  };
}

export function addMention(to: Member, passage: Passage): void {
  const key = `${passage.start}:${passage.end}`;
  if (!to.mentions.has(key)) to.mentions.set(key, passage);
}

/** The last place before `at` where a member is mentioned, or -1. Logarithmic. */
function lastBefore({ starts }: Member, at: number): number {
  const first = firstIndex(starts, (start) => start >= at);
  return first > 0 ? starts[first - 1]! : -1;
}

/** Maximum number of entities with a word in common that are compared: keeps time linear. */
const MAX_COMPARED_MEMBERS = 40;

/** Of several members the one mentioned last before `at`; where none is yet, the one mentioned first after it. */
export function nearest(members: readonly Member[], at: number): Member | null {
  let best: Member | null = null;
  let bestAt = -1;
  for (const each of members.slice(0, MAX_COMPARED_MEMBERS)) {
    const last = lastBefore(each, at);
    if (last > bestAt) {
      best = each;
      bestAt = last;
    }
  }
  return best ?? members[0] ?? null;
}
