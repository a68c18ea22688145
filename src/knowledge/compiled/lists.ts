/** Lists of numbers laid end to end: list `i` is `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** The numbers of a list; none where there is no such list. */
export const listAt = ({ starts, values }: Lists, at: number): Int32Array =>
  values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);

/** Whether a number is in a list. */
export function isIn({ starts, values }: Lists, at: number, number: number): boolean {
  const end = starts[at + 1] ?? 0;
  for (let i = starts[at] ?? 0; i < end; i++) if (values[i] === number) return true;
  return false;
}
