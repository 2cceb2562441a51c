/** What a statement or an action is to a pledge. */
export type Relation =
  | 'advances'
  | 'fulfils'
  | 'stalls'
  | 'blocks'
  | 'reverses'
  | 'contradicts'
  | 'repeats'
  | 'comments';

export const RELATIONS: readonly Relation[] = [
  'advances',
  'fulfils',
  'stalls',
  'blocks',
  'reverses',
  'contradicts',
  'repeats',
  'comments',
];
