import { ACTION } from '../record/kinds/action.ts';
import { ENTITY } from '../record/kinds/entity.ts';
import { type Field, type Held, listed, type PartName } from '../record/kinds/fields.ts';
import { partsIn } from '../record/kinds/passages.ts';
import { PLEDGE } from '../record/kinds/pledge.ts';
import { QUANTITY } from '../record/kinds/quantity.ts';
import { STATEMENT } from '../record/kinds/statement.ts';
import { TIME } from '../record/kinds/time.ts';
import type { Passage } from '../types.ts';
import type { Finding } from './lookup.ts';

/**
 * The role of a passage in its finding. The main passage has the name of the finding's kind, unless it has one of its
 * own.
 */
export type PartRole = Exclude<PartName, 'passage'> | 'pledge' | 'action' | 'figure' | 'date';

export interface Part {
  readonly role: PartRole;
  readonly passage: Passage;
}

const TABLES: { readonly [K in Finding['kind']]: { readonly [name: string]: Field } } = {
  statement: STATEMENT,
  pledge: PLEDGE,
  action: ACTION,
  figure: QUANTITY,
  date: TIME,
  entity: ENTITY,
};

/** The passages of a finding in the order of its fields, each with its role. */
export function partsOf({ kind, item }: Finding): readonly Part[] {
  return listed(TABLES[kind]).flatMap((field) => {
    if (field.type !== 'passages' || field.part === null || field.inReading === null) return [];
    const held = (item as unknown as { readonly [name: string]: Held['passages'] })[field.name] ?? null;
    return partsIn(field.part, held).map(({ part, passage }) => ({ role: roleOf(kind, part), passage }));
  });
}

/** An entity has no part `passage`. */
function roleOf(kind: Finding['kind'], part: PartName): PartRole {
  return part === 'passage' ? (kind as PartRole) : part;
}
