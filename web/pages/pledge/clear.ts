import type { PledgeRow } from '../../../src/record/views/pledges.ts';

/** Whether a pledge’s words say what would settle it, as its reader sees it. */
export const CLEAR: Readonly<Record<NonNullable<PledgeRow['testable']>, string>> = {
  clear: 'can be tested',
  vague: 'vague',
  untestable: 'cannot be tested',
};
