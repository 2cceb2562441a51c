import { type Finding, KINDS, type Kind } from '../types.ts';
import { ACTION } from './action.ts';
import { ENTITY } from './entity.ts';
import {
  type ChoiceField,
  type Correctable,
  type Field,
  type Held,
  listed,
  type Named,
  type PartName,
  type PassagesField,
  type ReferenceField,
} from './fields.ts';
import { PLEDGE } from './pledge.ts';
import { QUANTITY } from './quantity.ts';
import { stanceOf } from './stance.ts';
import { STATEMENT } from './statement.ts';

/** What findings and items of a kind are called. `members` is what findings are to an item of the kind. */
export const CALLED = {
  statement: { one: 'statement', many: 'statements', members: ['witness', 'witnesses'] },
  pledge: { one: 'pledge', many: 'pledges', members: ['restatement', 'restatements'] },
  action: { one: 'action', many: 'actions', members: ['report', 'reports'] },
  quantity: { one: 'figure', many: 'figures', members: ['figure', 'figures'] },
  entity: { one: 'name', many: 'names', members: ['appearance', 'appearances'] },
} as const satisfies { readonly [K in Kind]: object };

const TABLES = { entity: ENTITY, statement: STATEMENT, pledge: PLEDGE, action: ACTION, quantity: QUANTITY } as const;

const FIELDS: { readonly [K in Kind]: readonly Named[] } = {
  entity: listed(TABLES.entity),
  statement: listed(TABLES.statement),
  pledge: listed(TABLES.pledge),
  action: listed(TABLES.action),
  quantity: listed(TABLES.quantity),
};

/** The fields of a kind, in the order in which people look at them. */
export function fieldsOf(kind: Kind): readonly Named[] {
  return FIELDS[kind];
}

/** The fields of one type. */
export function fieldsOfType<T extends Field['type']>(
  kind: Kind,
  type: T,
): readonly Named<Extract<Field, { type: T }>>[] {
  return FIELDS[kind].filter((field): field is Named<Extract<Field, { type: T }>> => field.type === type);
}

/** The field of a kind that a correction calls so; null where the kind has none. */
export function correctedField(kind: Kind, name: Correctable): Named | null {
  return FIELDS[kind].find(({ corrected }) => corrected === name) ?? null;
}

/** What a finding holds in one of its fields. */
export function heldIn<T extends Field['type']>(finding: Finding, field: Named & { readonly type: T }): Held[T] {
  // Tables have exactly the members of the findings that they describe; the compiler sees to it where they are written.
  const held = (finding as unknown as { readonly [name: string]: Held[T] | undefined })[field.name];
  // What an older log does not have is told as none.
  return held === undefined ? (null as Held[T]) : held;
}

/** A finding that holds something else in one of its fields. The value must be one that the field takes. */
export function withValue<F extends Finding, T extends Field['type']>(
  finding: F,
  field: Named & { readonly type: T },
  value: Held[T],
): F {
  return { ...finding, [field.name]: value };
}

/** The main passages of a kind: what says what its findings are. */
export function mainField(kind: Kind): Named<PassagesField> {
  const field = fieldsOfType(kind, 'passages').find(({ main }) => main);
  if (field === undefined) throw new Error(`findings of kind ${kind} have no main passage`);
  return field;
}

/** The reference to whoever speaks, pledges or acts, or whose figure it is; null where a kind has none. */
export function whoField(kind: Kind): Named<ReferenceField> | null {
  return fieldsOfType(kind, 'reference').find(({ corrected }) => corrected === 'who') ?? null;
}

/** The forms that findings of a kind can have; empty where there is no list, as of units. */
export function formsOf(kind: Kind): readonly string[] {
  const field = correctedField(kind, 'form');
  return field?.type === 'choice' ? field.choices : [];
}

/** Names of the choices that some kind has beside its form, and their values: `testable`. */
type OtherChoice<T> = {
  [K in keyof T]: T[K] extends { readonly type: 'choice'; readonly corrected: infer C }
    ? C extends 'form'
      ? never
      : K
    : never;
}[keyof T];
type Tables = typeof TABLES;
type OtherChoices = { readonly [K in keyof Tables]: OtherChoice<Tables[K]> }[keyof Tables];

/** The choices that can be corrected beside the form, by name. The API and the terminal take them from here. */
export const CHOICES = { testable: PLEDGE.testable.choices, stance: STATEMENT.stance.choices } as const satisfies {
  readonly [K in OtherChoices]: ChoiceField['choices'];
};

/** The choices that a finding makes beside its form; null of those that its kind does not have. */
export function choicesOf(finding: Finding): { [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] | null } {
  return {
    testable: finding.kind === 'pledge' ? finding.testable : null,
    stance: finding.kind === 'statement' ? stanceOf(finding) : null,
  };
}

/** The parts that main passages are, of any kind. */
export const MAIN_PARTS: ReadonlySet<PartName | null> = new Set(KINDS.map((kind) => mainField(kind).part));
