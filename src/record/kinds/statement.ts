import { ACTION_TYPES, STANCES, STATEMENT_KINDS, type Statement } from '../../types.ts';
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
  stance: {
    type: 'choice',
    label: 'Stance',
    usual: 'asserts',
    about:
      'What the speaker does with the content, by what the words of saying mean: holds it true, denies it, doubts it, leaves it unsaid, asks about it, calls for it.',
    choices: STANCES,
    absentBefore: true,
    begins: null,
    corrected: 'stance',
    shown: {
      asserts: 'asserts it',
      denies: 'denies it',
      doubts: 'doubts it',
      declines: 'leaves it unsaid',
      asks: 'asks about it',
      urges: 'calls for it',
    },
  },
  cuePhrase: {
    type: 'passages',
    holds: 'optional',
    label: 'Words of saying',
    part: null,
    untold: true,
    droppable: true,
    absentBefore: true,
    about:
      'The cue with what is told with it: auxiliaries, negation, the verb that it hangs on, whom it was said to ("did not deny", "told the Herald on Monday"); null where that is the cue itself.',
  },
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
