import type { Token } from './fold.js';
import type { Span } from './segment.js';

/** Spans between two marks of punctuation, from the first to before the last. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** What stands between two clauses of a sentence. */
const BREAK = /[,;:.!?…()–—]/;

/** The clauses of a question, as punctuation sets them apart. */
export function clausesOf(tokens: readonly Token[], spans: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const [i, span] of spans.entries()) {
    if (i === start || !BREAK.test(tokens[span.start]?.gap ?? '')) continue;
    clauses.push({ start, end: i });
    start = i;
  }
  clauses.push({ start, end: spans.length });
  return clauses;
}

/** Whether a unit stands in a clause. */
export const isIn = ({ at }: { readonly at: number }, { start, end }: Clause): boolean =>
  at >= start && at < end;
