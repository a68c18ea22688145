/**
 * A map that holds nothing: it finds what stands for a key when it is asked.
 * @param entries all of them, for whoever walks over the map
 */
export function lookup<Key, Value>(
  size: number,
  get: (key: Key) => Value | undefined,
  entries: () => IterableIterator<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  const all = function* (): Generator<[Key, Value], undefined> {
    for (const [key, value] of entries()) yield [key, value];
  };
  const map: ReadonlyMap<Key, Value> = {
    size,
    get,
    has: (key) => get(key) !== undefined,
    entries: all,
    [Symbol.iterator]: all,
    *keys(): Generator<Key, undefined> {
      for (const [key] of all()) yield key;
    },
    *values(): Generator<Value, undefined> {
      for (const [, value] of all()) yield value;
    },
    forEach(work) {
      for (const [key, value] of all()) work(value, key, map);
    },
  };
  return map;
}
