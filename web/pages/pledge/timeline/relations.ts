import type { Relation } from '../../../../src/record/evidence.ts';

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
