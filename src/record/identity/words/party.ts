import type { Located, Who } from '../../types.ts';
import { type Relation, relationOf } from './names.ts';

/** Maximum number of pledgers, actors or targets of one finding; longer lists are errors of the reader. */
const MAX_PARTIES = 8;

/** Those that a finding names by local id, as the record knows them. */
export function partiesOf({ who }: Located, ids: readonly string[]): readonly Who[] {
  return ids.slice(0, MAX_PARTIES).flatMap((id) => who.get(id) ?? []);
}

const CLOSENESS: readonly Relation['how'][] = ['same', 'alike', 'unknown', 'other kind', 'different'];

/** How two lists of those who did one thing relate: as their closest two do, and `unknown` where one list is empty. */
export function closest(a: readonly Who[], b: readonly Who[]): Relation {
  let best: Relation | null = null;
  for (const one of a) {
    for (const other of b) {
      const relation = relationOf(one, other);
      if (!best || CLOSENESS.indexOf(relation.how) < CLOSENESS.indexOf(best.how)) best = relation;
    }
  }
  return best ?? { how: 'unknown', names: '' };
}
