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
