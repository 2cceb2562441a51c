import { ACTION_TYPES, STATEMENT_KINDS, type Statement } from '../../types.ts';
import type { StatementFinding } from '../types.ts';
import type { FieldsOf, ReadingOnly } from './fields.ts';

export const STATEMENT = {
  content: {
    type: 'passages',
    holds: 'list',
    label: 'Words',
    part: 'content',
    main: true,
    needed: true,
    about: 'Several pieces where the cue or the source stands between them.',
    corrected: 'passage',
  },
  speaker: {
    type: 'reference',
    holds: 'optional',
    to: 'entity',
    role: 'speaker',
    label: 'Who says',
    words: 'source',
    about: 'Entity that the source stands for.',
    corrected: 'who',
  },
  source: {
    type: 'passages',
    holds: 'list',
    label: 'Source',
    part: 'source',
    untold: true,
    about: 'Empty where the text names none.',
    corrected: 'source',
  },
  form: {
    type: 'choice',
    label: 'Quoted',
    brief: '',
    choices: STATEMENT_KINDS,
    begins: 'indirect',
    corrected: 'form',
    inReading: 'kind',
  },
  cue: { type: 'passages', holds: 'list', label: 'Verb of saying', part: 'cue', corrected: 'cue' },
  via: {
    type: 'reference',
    holds: 'optional',
    to: 'entity',
    role: 'via',
    label: 'Via',
    brief: 'via',
    rare: true,
    about: 'Entity of the outlet that relays it.',
  },
  date: {
    type: 'date',
    label: 'When',
    brief: '',
    day: true,
    about: 'Time expression that says when it was said.',
    corrected: 'date',
  },
  parent: {
    type: 'reference',
    holds: 'optional',
    to: 'statement',
    label: 'Said in',
    rare: true,
    about: 'Statement whose content holds this one.',
  },
  confidence: { type: 'value', holds: 'share', label: 'Confidence', untold: true },
} as const satisfies FieldsOf<StatementFinding>;

export const STATEMENT_IN_READING = {
  type: {
    type: 'choice',
    label: 'Type',
    about: 'What kind of act it is to say this; null where none fits, absent in older readings.',
    choices: ACTION_TYPES,
    nullable: true,
    absentBefore: true,
    begins: null,
  },
} as const satisfies ReadingOnly<Statement, typeof STATEMENT>;
