import type { Span } from '../spans/segment.js';

/** A number as it is said in one or more words. */
export interface SaidNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** After its last span. */
  readonly end: number;
}

/**
 * The number that begins at a span: "vingt-six", "soixante-dix-huitième", "quatre-vingts", "twenty-six". Each word is
 * less than what the words before it leave open; a lesser one before a greater multiplies it.
 * @returns null where no number word stands there
 */
export function numberAt(spans: readonly Span[], at: number): SaidNumber | null {
  const first = wordAt(spans[at]);
  if (first === null) return null;
  let { value, ordinal } = first;
  let end = at + 1;
  while (!ordinal) {
    const next = wordAt(spans[end]);
    if (next === null || !belongs(value, next.value)) break;
    value = next.value > value ? value * next.value : value + next.value;
    ordinal = next.ordinal;
    end += 1;
  }
  return { value, ordinal, end };
}

/** Whether one number word goes on with another: "vingt" with "six", "quatre" with "vingts"; "two" not with "three". */
function belongs(before: number, next: number): boolean {
  if (next >= 100) return before < next && before > 1;
  if (before === 4 && next === 20) return true;
  const open = before % 100 >= 20 && before % 10 === 0;
  return open && next > 0 && next < (OVER_TEN.has(before % 100) ? 20 : 10);
}

/** "Soixante-douze", "quatre-vingt-douze" go on from sixty and eighty up to nineteen. */
const OVER_TEN: ReadonlySet<number> = new Set([60, 80]);

function wordAt(span: Span | undefined): { readonly value: number; readonly ordinal: boolean } | null {
  const sense = span?.senses.find((candidate) => candidate.kind === 'number');
  return sense?.kind === 'number' ? { value: sense.value, ordinal: sense.ordinal } : null;
}
