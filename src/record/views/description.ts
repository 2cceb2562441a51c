import { z } from 'zod';
import {
  DESCRIPTION_FIELDS,
  type Description,
  MAX_DESCRIPTION_TEXT,
  MAX_DESCRIPTION_TEXTS,
} from '../kinds/description.ts';
import { Text } from './words.ts';

const One = Text.min(1).max(MAX_DESCRIPTION_TEXT);
const HOLDS = { text: One.nullable(), texts: z.array(One).max(MAX_DESCRIPTION_TEXTS) } as const;

/** The members of a description, as schemas. They follow from its table. */
export const DESCRIPTION_SHAPE = Object.fromEntries(
  DESCRIPTION_FIELDS.map(({ name, holds, about }) => [name, HOLDS[holds].describe(about)]),
) as unknown as { readonly [K in keyof Description]: z.ZodType<Description[K]> };
