import type { Entity } from '../../types.ts';
import type { Cast } from '../entities/cast.ts';

/** Looks entities up by id, without listing the whole cast again for each. */
export function roster(cast: Cast): (id: string) => Entity | undefined {
  let all = new Map<string, Entity>();
  return (id) => {
    if (!all.has(id)) all = new Map(cast.entities().map((each) => [each.id, each]));
    return all.get(id);
  };
}
