import type { Relation } from '../../../../src/record/evidence.ts';

const OF_RELATION: Readonly<Record<Relation, number>> = {
  advances: 6,
  fulfils: 9,
  stalls: 6,
  blocks: 8,
  reverses: 9,
  contradicts: 8,
  repeats: 3,
  comments: 1,
};

/** How much a moment matters where there is no room for all. */
export function weightOf(what: string, relation: Relation | null): number {
  if (what === 'wording') return 100;
  if (relation !== null) return OF_RELATION[relation];
  return what === 'restatement' ? 4 : 3;
}
