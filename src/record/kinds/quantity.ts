import type { QuantityFinding } from '../types.ts';
import type { FieldsOf } from './fields.ts';

export const QUANTITY = {
  passage: { type: 'passages', holds: 'one', label: 'Words', part: 'passage', main: true, corrected: 'passage' },
  value: {
    type: 'value',
    holds: 'figure',
    label: 'Figure',
    nullable: true,
    about: 'A number, `[low, high]` for a range, null where the text gives none.',
  },
  unit: {
    type: 'value',
    holds: 'text',
    label: 'Unit',
    untold: true,
    nullable: true,
    about: 'ISO 4217 for money, SI or a plain noun else; null for a bare number.',
    corrected: 'form',
  },
  of: {
    type: 'value',
    holds: 'text',
    label: 'What is counted',
    untold: true,
    nullable: true,
    about: 'What is counted, in the words of the text.',
  },
  approximate: { type: 'value', holds: 'yes-or-no', label: 'Approximate', untold: true },
  whose: {
    type: 'reference',
    holds: 'optional',
    to: 'entity',
    role: 'whose',
    label: 'Whose figure',
    brief: 'says',
    corrected: 'who',
    inReading: null,
  },
  statement: {
    type: 'reference',
    holds: 'optional',
    to: 'statement',
    label: 'Told by',
    about: "Statement whose figure it is; null is the article's own voice.",
  },
  sentence: {
    type: 'passages',
    holds: 'one',
    label: 'Sentence',
    part: null,
    untold: true,
    lies: 'around',
    inReading: null,
  },
} as const satisfies FieldsOf<QuantityFinding>;
