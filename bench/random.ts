/** A stream of numbers that a seed determines: the same seed, the same coverage and questions. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T;
  /** Different items of a list, in the order drawn; all of them where there are no more. */
  some<T>(list: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, enough for a benchmark. */
export function seeded(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const shuffled = <T>(list: readonly T[]): T[] => {
    // Fisher and Yates: each draw comes from what is left.
    const left = [...list];
    const drawn: T[] = [];
    while (left.length > 0) {
      const at = int(left.length);
      const last = left.length - 1;
      const value = left[at];
      const end = left[last];
      if (value !== undefined && end !== undefined) {
        drawn.push(value);
        left[at] = end;
      }
      left.pop();
    }
    return drawn;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const value = list[int(list.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    some: (list, count) => (count >= list.length ? shuffled(list) : shuffled(list).slice(0, count)),
    shuffled,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

/** Picks from a list in which the item of rank r is drawn in proportion to 1 / r^exponent (Zipf's law). */
export function ranked<T>(list: readonly T[], exponent: number, random: Random): () => T {
  const sums: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= list.length; rank++) {
    total += rank ** -exponent;
    sums.push(total);
  }
  return () => {
    const drawn = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= drawn) low = middle + 1;
      else high = middle;
    }
    const value = list[low];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
}
