import type { ActionType, EntityType, PledgeKind, StatementKind } from '../../types.ts';

const ENTITIES: readonly EntityType[] = [
  'person',
  'office',
  'body',
  'organisation',
  'place',
  'instrument',
  'group',
  'unnamed',
];
const STATEMENTS: readonly StatementKind[] = ['direct', 'indirect', 'mixed'];
const PLEDGES: readonly PledgeKind[] = ['promise', 'plan', 'agreement', 'order', 'warning'];
const ACTIONS: readonly ActionType[] = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'legislate',
  'rule',
  'order',
  'fund',
  'appoint',
];

/** The forms that findings of a kind can have. Those of figures are their units, of which there is no list. */
export const FORMS = {
  entity: ENTITIES,
  statement: STATEMENTS,
  pledge: PLEDGES,
  action: ACTIONS,
  quantity: [],
} as const;
