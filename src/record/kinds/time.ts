import { TIME_TYPES, type TimeExpression } from '../../types.ts';
import type { FieldsOf } from './fields.ts';

/** Time expressions are findings of a reading alone: in the record they are written out in what refers to them. */
export const TIME = {
  passage: { type: 'passages', holds: 'one', label: 'Words', part: 'passage', main: true },
  type: { type: 'choice', label: 'Type', choices: TIME_TYPES, begins: 'DATE' },
  value: { type: 'value', holds: 'text', label: 'Value', about: 'TIMEX3 value.', nullable: true },
  edtf: {
    type: 'value',
    holds: 'text',
    label: 'EDTF',
    nullable: true,
    about: 'Extended Date/Time Format; null for durations and sets.',
  },
  anchor: {
    type: 'reference',
    holds: 'optional',
    to: 'time',
    or: ['published', 'stated'],
    label: 'Resolved against',
    about:
      'What it was resolved against: the publication date, another time expression, or nothing since the words say it all; null where unresolved.',
  },
} as const satisfies FieldsOf<TimeExpression>;
