/**
 * A function of an object, worked out once for each as long as the object lives: what a language or a coverage
 * lists.
 */
export function remembered<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  // Most ask of the same list again and again.
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

/** What is kept at once: more than most questions have units. */
const KEPT = 16;

/**
 * A function of an object of a question (its words, a unit, the query), worked out once while it is held against
 * many facts. The last few are kept: a weak map takes more time than all else that is done with them, and the
 * collector's time too.
 */
export function keptLately<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const kept: { readonly key: K; readonly value: V }[] = [];
  let oldest = 0;
  let last: (typeof kept)[number] | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    for (let at = 0; at < kept.length; at++) {
      const one = kept[at];
      if (one?.key !== key) continue;
      last = one;
      return one.value;
    }
    last = { key, value: of(key) };
    kept[oldest] = last;
    oldest = (oldest + 1) % KEPT;
    return last.value;
  };
}
