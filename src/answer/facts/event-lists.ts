/** Ascending lists of event numbers, as the tables have them. */
export type EventList = Int32Array;

/** The place of the first number that is not less than `number`. */
export function placeOf(list: EventList, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a list from one number up to another, which is left out. */
export const stretch = (list: EventList, from: number, to: number): EventList =>
  list.subarray(placeOf(list, from), placeOf(list, to));

export const lengthOf = (lists: readonly EventList[]): number =>
  lists.reduce((sum, list) => sum + list.length, 0);

/** All numbers of some lists, each once. */
export function merged(lists: readonly EventList[]): EventList {
  // The shortest first, so that the longest is gone through once.
  const [first, ...others] = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
  return others.reduce(mergedPair, first ?? new Int32Array(0));
}

function mergedPair(a: EventList, b: EventList): EventList {
  const all = new Int32Array(a.length + b.length);
  let [i, j, end] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    all[end] = Math.min(x, y);
    end += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  all.set(rest, end);
  return all.subarray(0, end + rest.length);
}

/** Events that are looked at to tell all there is on something: reading more would keep people waiting. */
export const MOST_TOLD = 2500;
/** Of them, one in so many may be without a date or last. */
const LASTING_SHARE = 4;

/**
 * Of a list that is longer, the latest so many events; a part of them are such that last or have no date.
 * @param dated how many events are over soon: they are numbered before all others, in the order of time
 */
export function latestOf(list: EventList, dated: number, most: number): EventList {
  if (list.length <= most) return list;
  const over = placeOf(list, dated);
  const others = list.subarray(over).subarray(-Math.ceil(most / LASTING_SHARE));
  const latest = list.subarray(Math.max(0, over - (most - others.length)), over);
  const all = new Int32Array(latest.length + others.length);
  all.set(latest);
  all.set(others, latest.length);
  return all;
}

const NOWHERE: EventList = new Int32Array(0);

/**
 * Tells whether numbers, asked for in ascending order, are in one of some lists. Each list is gone through once,
 * in leaps that double (Bentley and Yao's unbounded search, 1976), however long it is.
 */
export function prober(lists: readonly EventList[]): (number: number) => boolean {
  const places = new Int32Array(lists.length);
  return (number) => {
    for (let i = 0; i < lists.length; i++) {
      const list = lists[i] ?? NOWHERE;
      let low = places[i] ?? 0;
      if ((list[low] ?? Number.POSITIVE_INFINITY) < number) {
        let leap = 1;
        while ((list[low + leap] ?? Number.POSITIVE_INFINITY) < number) {
          low += leap;
          leap *= 2;
        }
        let high = Math.min(low + leap, list.length);
        low += 1;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if ((list[middle] ?? 0) < number) low = middle + 1;
          else high = middle;
        }
        places[i] = low;
      }
      if (list[low] === number) return true;
    }
    return false;
  };
}
