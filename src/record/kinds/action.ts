import { ACTION_TYPES } from '../../types.ts';
import type { ActionFinding } from '../types.ts';
import { ACT_WORDS } from './act-words.ts';
import type { FieldsOf } from './fields.ts';

export const ACTION = {
  passage: { type: 'passages', holds: 'one', label: 'Words', part: 'passage', main: true, corrected: 'passage' },
  actors: {
    type: 'reference',
    holds: 'list',
    to: 'entity',
    role: 'actor',
    label: 'Who acts',
    about: 'Entities that did it.',
    corrected: 'who',
  },
  type: {
    type: 'choice',
    label: 'Act',
    words: 'act',
    brief: '',
    choices: ACTION_TYPES,
    begins: null,
    nullable: true,
    corrected: 'form',
    shown: ACT_WORDS,
  },
  act: { type: 'passages', holds: 'one', label: 'Verb', part: 'act', untold: true, lies: 'inside' },
  targets: {
    type: 'reference',
    holds: 'list',
    to: 'entity',
    role: 'target',
    label: 'To whom',
    brief: 'to',
    rare: true,
    about: 'Entities that it was done to.',
  },
  place: {
    type: 'reference',
    holds: 'optional',
    to: 'entity',
    role: 'place',
    label: 'Where',
    rare: true,
    about: 'Where.',
  },
  date: { type: 'date', label: 'When', brief: '', day: true, about: 'When.', corrected: 'date' },
  statement: {
    type: 'reference',
    holds: 'optional',
    to: 'statement',
    label: 'Told by',
    about: "Statement whose word it is; null is the article's own voice.",
  },
  confidence: { type: 'value', holds: 'share', label: 'Confidence', untold: true },
} as const satisfies FieldsOf<ActionFinding>;
