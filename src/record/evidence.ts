/** What a statement or an action is to a pledge. */
export const RELATIONS = [
  'advances',
  'fulfils',
  'stalls',
  'blocks',
  'reverses',
  'contradicts',
  'repeats',
  'comments',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What each relation says of the pledge, as help, desk and documentation have it. */
export const RELATION_MEANS: { readonly [K in Relation]: string } = {
  advances: 'brings it nearer',
  fulfils: 'does what was promised',
  stalls: 'puts it off',
  blocks: 'stands in its way',
  reverses: 'undoes it',
  contradicts: 'says or does the opposite',
  repeats: 'says it again',
  comments: 'speaks of it',
};

/** What a piece of evidence is to its pledge: `advances: brings it nearer`. */
export function relationInWords(relation: Relation): string {
  return `${relation}: ${RELATION_MEANS[relation]}`;
}
