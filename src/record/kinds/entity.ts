import { ENTITY_TYPES } from '../../types.ts';
import type { EntityFinding } from '../types.ts';
import type { FieldsOf } from './fields.ts';

export const ENTITY = {
  name: { type: 'value', holds: 'text', label: 'Name', needed: true, corrected: 'name' },
  type: { type: 'choice', label: 'Type', brief: '', choices: ENTITY_TYPES, begins: 'unnamed', corrected: 'form' },
  offices: {
    type: 'passages',
    holds: 'titled',
    label: 'Office',
    part: 'office',
    brief: '',
    droppable: true,
    about: 'Offices that the person is said to hold.',
  },
  mentions: {
    type: 'passages',
    holds: 'list',
    label: 'Words',
    brief: '',
    part: 'mention',
    main: true,
    droppable: true,
    corrected: 'passage',
  },
  company: { type: 'value', holds: 'texts', label: 'Named beside', untold: true, inReading: null },
} as const satisfies FieldsOf<EntityFinding>;
