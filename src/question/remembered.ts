/**
 * A function of an object, worked out once for each as long as the object lives: units and queries live as
 * long as their question, which is held against many facts.
 */
export function remembered<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  // Most ask of the same question again and again.
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    const found = known.get(key);
    const value = found === undefined ? of(key) : found.value;
    if (found === undefined) known.set(key, { value });
    last = { key, value };
    return value;
  };
}
