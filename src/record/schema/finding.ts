/** Findings as schemas: what the log may say of one, whoever wrote it. */
import { z } from 'zod';
import { TESTABLE } from '../../types.ts';
import { FORMS } from '../review/forms.ts';
import type { Finding } from '../types.ts';

/** PostgreSQL keeps days as 32 bits, and offsets too. */
const Int32 = z.int32();
const Share = z.number().min(0).max(1);
const text = z.string();
const textOrNull = text.nullable();
/** JSON has no other numbers; one that is as large as a double can be is no figure. */
const Value = z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable();

const Passage = z.strictObject({ start: Int32.min(0), end: Int32.min(0), exact: text });
const Passages = z.array(Passage);

const Dated = z.strictObject({
  exact: text,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: textOrNull,
  edtf: textOrNull,
  from: Int32.nullable(),
  to: Int32.nullable(),
});

const Amount = z.strictObject({
  exact: text,
  value: Value,
  unit: textOrNull,
  of: textOrNull,
  approximate: z.boolean(),
});

const local = { local: z.string() };

const EntityFinding = z.strictObject({
  ...local,
  kind: z.literal('entity'),
  name: text,
  type: z.enum(FORMS.entity),
  mentions: Passages,
  offices: z.array(z.strictObject({ title: text, passage: Passage })),
  company: z.array(text),
});

const StatementFinding = z.strictObject({
  ...local,
  kind: z.literal('statement'),
  form: z.enum(FORMS.statement),
  source: Passages,
  cue: Passages,
  content: Passages,
  speaker: textOrNull,
  via: textOrNull,
  date: Dated.nullable(),
  parent: textOrNull,
  confidence: Share,
});

const PledgeFinding = z.strictObject({
  ...local,
  kind: z.literal('pledge'),
  form: z.enum(FORMS.pledge),
  pledgers: z.array(text),
  passages: Passages,
  statement: textOrNull,
  amount: Amount.nullable(),
  deadline: Dated.nullable(),
  condition: Passage.nullable(),
  testable: z.enum(TESTABLE),
  confidence: Share,
});

const ActionFinding = z.strictObject({
  ...local,
  kind: z.literal('action'),
  type: z.enum(FORMS.action).nullable(),
  act: Passage,
  actors: z.array(text),
  targets: z.array(text),
  passage: Passage,
  date: Dated.nullable(),
  place: textOrNull,
  statement: textOrNull,
  confidence: Share,
});

const QuantityFinding = z.strictObject({
  ...local,
  kind: z.literal('quantity'),
  passage: Passage,
  value: Value,
  unit: textOrNull,
  of: textOrNull,
  approximate: z.boolean(),
  statement: textOrNull,
  whose: textOrNull,
  sentence: Passage,
});

export const FindingSchema: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  EntityFinding,
  StatementFinding,
  PledgeFinding,
  ActionFinding,
  QuantityFinding,
]);
