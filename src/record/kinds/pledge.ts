import { ACTION_TYPES, PLEDGE_KINDS, type Pledge, TESTABLE, type Testable } from '../../types.ts';
import type { PledgeFinding } from '../types.ts';
import type { FieldsOf, ReadingOnly } from './fields.ts';

export const PLEDGE = {
  passages: {
    type: 'passages',
    holds: 'list',
    label: 'Words',
    part: 'passage',
    main: true,
    needed: true,
    corrected: 'passage',
  },
  pledgers: {
    type: 'reference',
    holds: 'list',
    to: 'entity',
    role: 'pledger',
    label: 'Who pledges',
    about: 'Entities that commit themselves.',
    corrected: 'who',
  },
  form: {
    type: 'choice',
    label: 'Kind',
    choices: PLEDGE_KINDS,
    begins: 'promise',
    corrected: 'form',
    inReading: 'kind',
  },
  testable: {
    type: 'choice',
    label: 'Clarity',
    brief: '',
    choices: TESTABLE,
    begins: 'vague',
    corrected: 'testable',
    shown: { clear: 'can be tested', vague: 'vague', untestable: 'cannot be tested' },
  },
  amount: {
    type: 'value',
    holds: 'amount',
    label: 'Amount',
    brief: '',
    about: 'Quantity promised.',
    nullable: true,
    corrected: 'amount',
  },
  deadline: {
    type: 'date',
    label: 'Deadline',
    brief: 'by',
    day: false,
    about: 'Time expression by which it is to be done.',
    corrected: 'date',
  },
  condition: { type: 'passages', holds: 'optional', label: 'Condition', part: 'condition', rare: true },
  statement: {
    type: 'reference',
    holds: 'optional',
    to: 'statement',
    label: 'Told by',
    about: "Statement whose word it is; null is the article's own voice.",
  },
  confidence: { type: 'value', holds: 'share', label: 'Confidence', untold: true },
} as const satisfies FieldsOf<PledgeFinding>;

/** Clarity as people are told it: what the reader makes of the words, and what a reviewer judges, in one set of words. */
export const CLARITY_SHOWN: Readonly<Record<Testable | 'testable', string>> = {
  ...PLEDGE.testable.shown,
  testable: PLEDGE.testable.shown.clear,
};

export const PLEDGE_IN_READING = {
  type: {
    type: 'choice',
    label: 'Type',
    about: 'What kind of act it is to pledge this; null where none fits, absent in older readings.',
    choices: ACTION_TYPES,
    nullable: true,
    absentBefore: true,
    begins: null,
  },
} as const satisfies ReadingOnly<Pledge, typeof PLEDGE>;
