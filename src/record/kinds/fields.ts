/**
 * What a kind of finding is made of: one table a kind, of fields in the order in which people look at them. The tables
 * are plain data; what follows from them (passages, references, corrections, forms, facts, the schema of a reading) are
 * plain functions. What does not fit a table is written by hand where it is needed.
 */
import type { Passage } from '../../types.ts';
import type { Amount, Dated } from '../types.ts';

/** What a passage is to its finding, as the API names it. `passage` is the main one where it has no name of its own. */
export const PARTS = ['content', 'source', 'cue', 'passage', 'act', 'condition', 'mention', 'office'] as const;
export type PartName = (typeof PARTS)[number];

/** What an entity is to a finding that names it. */
export const ROLES = ['speaker', 'via', 'pledger', 'actor', 'target', 'place', 'whose'] as const;
export type RoleName = (typeof ROLES)[number];

/** What a correction calls a field. The same name means the like in each kind: `who` speaks, pledges or acts. */
export const CORRECTABLE = [
  'passage',
  'source',
  'cue',
  'stance',
  'form',
  'who',
  'amount',
  'date',
  'testable',
  'name',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

interface Described {
  /** What people call it, on every page: `Deadline`. */
  readonly label: string;
  /** What it says, for those who read the schema. */
  readonly about?: string;
  /** What a correction calls it; left out where a person cannot change it. */
  readonly corrected?: Correctable;
  /** Whether it is left out where facts are told, since another field tells it. */
  readonly untold?: true;
  /** Whether it is told only where there is one; of others it is told that there is none, which is to be checked too. */
  readonly rare?: true;
  /** The part whose words say it. */
  readonly words?: PartName;
  /** What introduces it in a brief line: `by`, `via`, or nothing; left out where a brief line does without it. */
  readonly brief?: string;
  /** Whether older readings, and findings of older logs, do not have it. */
  readonly absentBefore?: true;
  /** Its name in a reading, where that is another; null where a reading does not have it. */
  readonly inReading?: string | null;
}

export interface PassagesField extends Described {
  readonly type: 'passages';
  /** `optional` is one or null; `titled` are passages with a title each. */
  readonly holds: 'one' | 'optional' | 'list' | 'titled';
  /** Null where it only gives context and is no part of the finding. */
  readonly part: PartName | null;
  /** Whether it says what the finding is: two findings on the same main passages are the same finding. */
  readonly main?: true;
  /** Whether a list can be empty; a finding needs a main passage in any case. */
  readonly needed?: true;
  /** Whether those that no longer stand in a changed text are left out; else the finding does not stand there either. */
  readonly droppable?: true;
  /** How it lies to the main passage. One that no longer does becomes the main passage. */
  readonly lies?: 'inside' | 'around';
}

export interface ReferenceField extends Described {
  readonly type: 'reference';
  readonly holds: 'optional' | 'list';
  readonly to: 'entity' | 'statement' | 'time';
  /** Of a reference to an entity: what the entity is to the finding. */
  readonly role?: RoleName;
  /** Words that can stand in its place. */
  readonly or?: readonly string[];
}

export interface ChoiceField<T extends string = string> extends Described {
  readonly type: 'choice';
  readonly choices: readonly T[];
  /** The choice that most findings make, which needs no telling. */
  readonly usual?: T;
  /** What of the choices is shown as, where a bare word says too little. */
  readonly shown?: { readonly [K in T]?: string };
  /** Whether there may be none that fits. */
  readonly nullable?: true;
  /** What a finding that a person makes begins with; null where that is none. */
  readonly begins: T | null;
}

export interface DateField extends Described {
  readonly type: 'date';
  /** Whether it is the day that the finding is about; a deadline is not. */
  readonly day: boolean;
}

/** A number or a text. `share` is a number from 0 to 1, `figure` a number or a range, `amount` a figure with its words. */
export interface ValueField extends Described {
  readonly type: 'value';
  readonly holds: 'text' | 'texts' | 'figure' | 'share' | 'yes-or-no' | 'amount';
  readonly nullable?: true;
  /** Whether a text can be empty. */
  readonly needed?: true;
}

export type Field = PassagesField | ReferenceField | ChoiceField | DateField | ValueField;

interface Titled {
  readonly title: string;
  readonly passage: Passage;
}

/** What fields of each type hold in a finding. */
export interface Held {
  readonly passages: Passage | null | readonly Passage[] | readonly Titled[];
  readonly reference: string | null | readonly string[];
  readonly choice: string | null;
  readonly date: Dated | null;
  readonly value: string | number | boolean | null | readonly string[] | readonly [number, number] | Amount;
}

/** How a member of a finding can be described: by its type in TypeScript. */
type FieldFor<T> = [T] extends [Passage]
  ? PassagesField & { readonly holds: 'one' }
  : [T] extends [Passage | null]
    ? PassagesField & { readonly holds: 'optional' }
    : [T] extends [readonly Passage[]]
      ? PassagesField & { readonly holds: 'list' }
      : [T] extends [readonly Titled[]]
        ? PassagesField & { readonly holds: 'titled' }
        : [T] extends [Dated | null]
          ? DateField
          : [T] extends [readonly string[]]
            ? (ReferenceField & { readonly holds: 'list' }) | (ValueField & { readonly holds: 'texts' })
            : [T] extends [string | null]
              ? string extends T
                ? (ReferenceField & { readonly holds: 'optional' }) | (ValueField & { readonly holds: 'text' })
                : ChoiceField<NonNullable<T>>
              : ValueField;

/** A table that describes each member of a finding, no more and no fewer. */
export type FieldsOf<F> = {
  readonly [K in Exclude<keyof F, 'kind' | 'local' | 'id' | 'why'>]-?: FieldFor<Exclude<F[K], undefined>>;
};

/** The names that a table gives its fields in a reading. */
export type InReading<T> = {
  [K in keyof T]: T[K] extends { readonly inReading: infer Name } ? (Name extends null ? never : Name) : K;
}[keyof T];

/** A table of what a reading says of its findings beside: the findings of a record have no place for it. */
export type ReadingOnly<R, T> = FieldsOf<Required<Omit<R, 'id' | 'why' | (InReading<T> & string)>>>;

/** A field with the name that it has in a finding. */
export type Named<F extends Field = Field> = F & { readonly name: string };

/** The fields of a table in their order, or those of one type. */
export function listed(table: { readonly [name: string]: Field }): readonly Named[] {
  return Object.entries(table).map(([name, field]) => ({ name, ...field }));
}
