import type { Token } from '../words/fold.js';
import type { Span } from './segment.js';

/** Spans between two marks of punctuation, from the first to before the last. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** What stands between two clauses of a sentence. */
const BREAK = /[,;:.!?…()–—]/;
const NONE: ReadonlySet<string> = new Set();

/**
 * The clauses of a question, as punctuation sets them apart.
 * @param conjunctions words after which another begins as well, as folded
 */
export function clausesOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  conjunctions: ReadonlySet<string> = NONE,
): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const [i, span] of spans.entries()) {
    const begins =
      BREAK.test(tokens[span.start]?.gap ?? '') || conjunctions.has(tokens[span.start - 1]?.folded ?? '');
    if (i === start || !begins) continue;
    clauses.push({ start, end: i });
    start = i;
  }
  clauses.push({ start, end: spans.length });
  return clauses;
}

/** Whether a unit stands in a clause. */
export const isIn = ({ at }: { readonly at: number }, { start, end }: Clause): boolean =>
  at >= start && at < end;
