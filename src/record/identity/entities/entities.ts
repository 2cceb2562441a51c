import type { EntityFinding, Key, Located, Match } from '../../types.ts';
import { appearanceOf } from './appearance.ts';
import { personKeys, thingKeys } from './keys.ts';
import { comparePeople } from './people.ts';
import { compareThings } from './things.ts';

/** Names don't depend on time. */
const ANY_DAY = 0;

/**
 * What an entity can be looked up by among those of other articles. Any two entities that {@link compareEntities} finds a
 * match between share a key.
 *
 * @returns for a person four keys and one for each letter of the surname, fewer for anything else; none for groups, for
 *   speakers without a name (who stay unnamed, article by article), and for what is no name
 */
export function entityKeys(located: Located<EntityFinding>): readonly Key[] {
  const shown = appearanceOf(located);
  if (shown === null) return [];
  const keys = shown.class === 'person' ? personKeys(shown) : thingKeys(shown);
  return [...new Set(keys)].map((key) => ({ key, day: ANY_DAY }));
}

/**
 * Whether the entities of two articles are one: by name, then by the offices they hold and by the others whom both articles
 * name. The answer doesn't depend on the order of the two.
 *
 * @returns null where they are two, where too little says otherwise, and within one article, whose reader has told them apart
 */
export function compareEntities(a: Located<EntityFinding>, b: Located<EntityFinding>): Match | null {
  if (a.article === b.article && a.finding.local !== b.finding.local) return null;
  const [first, second] = inOrder(a, b);
  const [x, y] = [appearanceOf(first), appearanceOf(second)];
  if (x === null || y === null) return null;
  if (x.class === 'person' && y.class === 'person') return comparePeople(x, y);
  if (x.class === 'person' || y.class === 'person' || x.class !== y.class) return null;
  return compareThings(x, y);
}

/** The two in an order of their own, so that reasons read the same whichever comes first. */
function inOrder<T extends Located<EntityFinding>>(a: T, b: T): readonly [T, T] {
  const sign = (each: T): string => `${each.finding.name}\n${each.article}\n${each.finding.local}`;
  return sign(a) <= sign(b) ? [a, b] : [b, a];
}
