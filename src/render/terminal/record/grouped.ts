/** Things by what they have in common, in the order in which each first appears. (`Map.groupBy` asks for Node.js 21.) */
export function grouped<T, K>(list: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of list) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
