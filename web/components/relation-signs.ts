import type { Relation } from '../../src/record/evidence.ts';

/** The sign of what a statement or an action is to a pledge. */
export const SIGNS: Readonly<Record<Relation, string>> = {
  advances: '▲',
  fulfils: '✓',
  stalls: '‖',
  blocks: '✕',
  reverses: '↺',
  contradicts: '≠',
  repeats: '=',
  comments: '…',
};
