/** Numbers from 0 on, in as many bytes as the greatest of them needs. */
export type Numbers = Int32Array | Uint16Array;

/** Lists of numbers laid end to end: list `i` is `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists<Values extends Numbers = Int32Array> {
  readonly starts: Int32Array;
  readonly values: Values;
}

/** Lists of numbers of which there may be few different ones. */
export type NarrowLists = Lists<Numbers>;

/** The numbers of a list; none where there is no such list. */
export function listAt(lists: Lists, at: number): Int32Array;
export function listAt(lists: NarrowLists, at: number): Numbers;
export function listAt({ starts, values }: NarrowLists, at: number): Numbers {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** Whether a number is in a list. */
export function isIn({ starts, values }: NarrowLists, at: number, number: number): boolean {
  const end = starts[at + 1] ?? 0;
  for (let i = starts[at] ?? 0; i < end; i++) if (values[i] === number) return true;
  return false;
}

const MOST_NARROW = 0xffff;

/** The same numbers in no more bytes than they need. */
export function narrow(values: Int32Array): Numbers {
  for (const value of values) if (value < 0 || value > MOST_NARROW) return values;
  return Uint16Array.from(values);
}

export const narrowLists = ({ starts, values }: Lists): NarrowLists => ({ starts, values: narrow(values) });
