import type { Match } from '../match/match.js';

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
    [Symbol.iterator]: () => inOrder(ordered),
    filter: (test) => nearestFirst(measured.filter(({ match }) => test(match))),
  };
}

/** Facts of one gap. */
interface Ring {
  readonly matches: Match[];
  isSorted: boolean;
}

// Not within the function above: each generator function that is called is kept, with all it knows of, until the
// whole heap is gone through.
function* inOrder(rings: readonly Ring[]): Generator<Match> {
  for (const ring of rings) {
    if (!ring.isSorted) ring.matches.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
    ring.isSorted = true;
    yield* ring.matches;
  }
}

/** What is near, worked out when somebody first looks at it. */
export function whenLookedAt(work: () => Near): Near {
  let known: Near | undefined;
  const near = (): Near => {
    known ??= work();
    return known;
  };
  return {
    [Symbol.iterator]: () => near()[Symbol.iterator](),
    filter: (test) => near().filter(test),
  };
}
