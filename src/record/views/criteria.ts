import { z } from 'zod';
import { CRITERIA_FIELDS, DUE_FORM, type Criteria as Fields, MAX_CRITERION } from '../kinds/criteria.ts';
import { Instant, Text } from './words.ts';

const HOLDS = { text: Text.min(1).max(MAX_CRITERION).nullable(), date: Text.regex(DUE_FORM).nullable() } as const;

/** The members of criteria, as schemas. They follow from their table. */
export const CRITERIA_SHAPE = Object.fromEntries(
  CRITERIA_FIELDS.map(({ name, holds, about }) => [name, HOLDS[holds].describe(about)]),
) as unknown as { readonly [K in keyof Fields]: z.ZodType<Fields[K]> };

/** What would count as a pledge kept, partly kept or broken, as somebody wrote it. */
export const Criteria = z
  .object({
    ...CRITERIA_SHAPE,
    /** Number of the log’s entry that wrote them. Assessments name them by it. */
    entry: z.int(),
    by: z.string(),
    at: Instant,
    why: z.string(),
  })
  .meta({ id: 'Criteria' });
export type Criteria = z.infer<typeof Criteria>;
