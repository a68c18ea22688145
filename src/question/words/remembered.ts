/**
 * A function of an object, worked out once for each as long as the object lives: units and queries live as
 * long as their question, which is held against many facts.
 */
export function remembered<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  // Most ask of the same question again and again.
  let lastKey: K | undefined;
  let last: { readonly value: V } | undefined;
  return (key) => {
    if (last !== undefined && lastKey === key) return last.value;
    let found = known.get(key);
    if (found === undefined) {
      found = { value: of(key) };
      known.set(key, found);
    }
    lastKey = key;
    last = found;
    return found.value;
  };
}
