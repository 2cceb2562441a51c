import type { Relation } from '../../../../src/record/views/evidence.ts';

/** What a statement or an action is to a pledge: its sign, and what it means. */
export const RELATIONS: Readonly<Record<Relation, { readonly sign: string; readonly means: string }>> = {
  advances: { sign: '▲', means: 'brings it nearer' },
  fulfils: { sign: '✓', means: 'does what was promised' },
  stalls: { sign: '‖', means: 'puts it off' },
  blocks: { sign: '✕', means: 'stands in its way' },
  reverses: { sign: '↺', means: 'undoes it' },
  contradicts: { sign: '≠', means: 'says or does the opposite' },
  repeats: { sign: '=', means: 'says it again' },
  comments: { sign: '…', means: 'speaks of it' },
};

/** How much a moment matters where there is no room for all. */
export function weightOf(what: string, relation: Relation | null): number {
  if (what === 'wording') return 100;
  switch (relation) {
    case 'fulfils':
    case 'reverses':
      return 9;
    case 'blocks':
    case 'contradicts':
      return 8;
    case 'advances':
    case 'stalls':
      return 6;
    case 'comments':
      return 1;
    default:
      return what === 'restatement' ? 4 : 3;
  }
}
