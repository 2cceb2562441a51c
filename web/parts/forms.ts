import type { Finding } from '../../src/record/views/findings.ts';

/** Whether what is promised can be tested. */
export const CLEARNESS = {
  clear: 'clear: it can be tested',
  vague: 'vague',
  untestable: 'untestable',
} as const;

/** Who plays which part, as a label. */
export const ROLE: Readonly<Record<string, string>> = {
  speaker: 'Who says',
  via: 'Via',
  pledger: 'Who pledges',
  actor: 'Who acts',
  target: 'To whom',
  place: 'Where',
  whose: 'Whose figure',
};

/** The part that a correction calls `who`. */
export const WHO: Readonly<Record<Finding['kind'], string | null>> = {
  statement: 'speaker',
  pledge: 'pledger',
  action: 'actor',
  quantity: 'whose',
  entity: null,
};
