/** Findings as schemas: what the log may say of one, whoever wrote it. They follow from the tables of the kinds. */
import { z } from 'zod';
import { TIME_TYPES } from '../../types.ts';
import type { Field } from '../kinds/fields.ts';
import { fieldsOf } from '../kinds/kinds.ts';
import { type Finding, KINDS, type Kind } from '../types.ts';

/** PostgreSQL keeps days as 32 bits, and offsets too. */
const Int32 = z.int32();
const Share = z.number().min(0).max(1);
const text = z.string();
const textOrNull = text.nullable();
/** JSON has no other numbers; one that is as large as a double can be is no figure. */
const Value = z.union([z.number(), z.tuple([z.number(), z.number()])]);

const Passage = z.strictObject({ start: Int32.min(0), end: Int32.min(0), exact: text });

const Dated = z.strictObject({
  exact: text,
  type: z.enum(TIME_TYPES),
  value: textOrNull,
  edtf: textOrNull,
  from: Int32.nullable(),
  to: Int32.nullable(),
});

const Amount = z.strictObject({
  exact: text,
  value: Value.nullable(),
  unit: textOrNull,
  of: textOrNull,
  approximate: z.boolean(),
});

const PASSAGES = {
  one: Passage,
  optional: Passage.nullable(),
  list: z.array(Passage),
  titled: z.array(z.strictObject({ title: text, passage: Passage })),
} as const;

const VALUES = {
  text,
  texts: z.array(text),
  figure: Value,
  share: Share,
  'yes-or-no': z.boolean(),
  amount: Amount,
} as const;

function held(field: Field): z.ZodType {
  switch (field.type) {
    case 'passages':
      return PASSAGES[field.holds];
    case 'reference':
      return field.holds === 'list' ? z.array(text) : textOrNull;
    case 'choice':
      return field.nullable ? z.enum(field.choices).nullable() : z.enum(field.choices);
    case 'date':
      return Dated.nullable();
    case 'value':
      return field.nullable ? VALUES[field.holds].nullable() : VALUES[field.holds];
  }
}

function schemaOf(kind: Kind) {
  const members = fieldsOf(kind).map((field) => {
    return [field.name, field.absentBefore ? held(field).optional() : held(field)] as const;
  });
  return z.strictObject({ local: text, kind: z.literal(kind), ...Object.fromEntries(members) });
}

const [first, ...rest] = KINDS;
// A table has exactly the members of the findings that it describes; the compiler sees to it where it is written.
export const FindingSchema = z.discriminatedUnion('kind', [
  schemaOf(first),
  ...rest.map(schemaOf),
]) as unknown as z.ZodType<Finding>;
