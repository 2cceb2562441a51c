/**
 * Keeps what was made of an object for as long as the object lives. One finding is compared with many; folding its words
 * is by far the dearest part of comparing, and gives the same words every time.
 */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
