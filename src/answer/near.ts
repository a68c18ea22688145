import type { Match } from './match.js';

/** Facts that account for part of a question, best first. They are put in order as far as somebody looks at them. */
export interface Near extends Iterable<Match> {
  /** Those that pass a test, in the same order. */
  filter(test: (match: Match) => boolean): Near;
}

/** Facts with how far each is from the question. */
export interface Measured {
  readonly match: Match;
  readonly gap: number;
}

/** Puts facts in the order of their gaps, and of one gap those first that score best: no other score is worked out. */
export function nearestFirst(measured: readonly Measured[]): Near {
  const rings = new Map<number, Match[]>();
  for (const { match, gap } of measured) {
    const ring = rings.get(gap);
    if (ring === undefined) rings.set(gap, [match]);
    else ring.push(match);
  }
  const ordered = Array.from(rings, ([gap, matches]) => ({ gap, matches, isSorted: false })).sort(
    (a, b) => a.gap - b.gap,
  );
  return {
    *[Symbol.iterator]() {
      for (const ring of ordered) {
        if (!ring.isSorted) ring.matches.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
        ring.isSorted = true;
        yield* ring.matches;
      }
    },
    filter: (test) => nearestFirst(measured.filter(({ match }) => test(match))),
  };
}
