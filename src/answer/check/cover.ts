import type { Fact } from '../../knowledge/coverage.js';
import type { Passage } from './passage.js';
import type { QuotationIndex, Run } from './quotation-index.js';
import { keysOf, wordsOf } from './words.js';

/** Words of a passage that are word for word in a quotation. */
export interface Fragment {
  readonly fact: Fact;
  /** Numbers of the passage's words, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A passage put together from fragments of quotations. */
export interface Cover {
  /** In the order of the passage; they do not overlap. */
  readonly fragments: readonly Fragment[];
  /** How many words they have in all. */
  readonly covered: number;
  /** How much of the passage it leaves unexplained, as the distance of an alignment: 0 to about 1. */
  readonly misfit: number;
  /** All fragments are of one quotation, and in its order: words between them were left out or changed. */
  readonly ofOne: boolean;
  /** The fragments run on in one text: the quotations of one article overlap where they meet. */
  readonly continuous: boolean;
}

/** Fewer words in a row than this are nobody's: "de la Corée du". */
const SHORTEST = 4;
/** From here on words are a fragment whatever they are. */
export const LONG_FRAGMENT = 6;
/** A shorter fragment has this many words that are neither grammar nor names. */
const TELLING = 2;
/**
 * What joining two fragments costs, where a word that is in none costs 1: few long ones are better than many
 * short, and a word changed in the middle of a quotation (1) is likelier than two fragments around it (2.5).
 */
const SEAM = 1.5;
/** Quotations of one article that share this many words where they meet are one text. */
const OVERLAP = 2;

/** Puts a passage together from as few and as long fragments of quotations as can be. */
export function coverOf(passage: Passage, index: QuotationIndex, weight: (key: string) => number): Cover {
  const { keys } = passage;
  const telling = (from: number, to: number): boolean =>
    to - from >= LONG_FRAGMENT || keys.slice(from, to).filter((key) => weight(key) === 1).length >= TELLING;
  const runs = index.runs(keys, SHORTEST);
  // cheapest[i]: the first i words, in uncovered words and seams; by[i]: the fragment that ends there.
  const cheapest = [0];
  const by: (Fragment | null)[] = [null];
  for (let i = 1; i <= keys.length; i++) {
    let least = (cheapest[i - 1] ?? 0) + 1;
    let last: Fragment | null = null;
    for (const { fact, from, to } of runs) {
      if (i > to) continue;
      for (let start = from; start <= i - SHORTEST; start++) {
        const cost = (cheapest[start] ?? 0) + SEAM;
        if (cost >= least || !telling(start, i)) continue;
        least = cost;
        last = { fact, from: start, to: i };
      }
    }
    cheapest.push(least);
    by.push(last);
  }
  const fragments: Fragment[] = [];
  for (let i = keys.length; i > 0; ) {
    const fragment = by[i] ?? null;
    if (fragment !== null) fragments.unshift(fragment);
    i = fragment === null ? i - 1 : fragment.from;
  }
  const settled = preferOne(fragments, runs);
  const covered = settled.reduce((sum, { from, to }) => sum + to - from, 0);
  const weightOf = (words: readonly string[]): number => words.reduce((sum, key) => sum + weight(key), 0);
  const uncovered = keys.filter((_, i) => !settled.some(({ from, to }) => i >= from && i < to));
  const seams = Math.max(0, settled.length - 1) * SEAM;
  return {
    fragments: settled,
    covered,
    misfit: keys.length === 0 ? 1 : Math.min(1, (weightOf(uncovered) + seams) / weightOf(keys)),
    ofOne: areOfOne(settled, runs),
    continuous: covered === keys.length && settled.length > 1 && areContinuous(settled, runs),
  };
}

/** Where several quotations have a fragment, takes the one that has most of the others, or is of their article. */
function preferOne(fragments: readonly Fragment[], runs: readonly Run[]): Fragment[] {
  const havers = fragments.map(({ from, to }) =>
    runs.filter((run) => run.from <= from && run.to >= to).map(({ fact }) => fact),
  );
  const count = (test: (fact: Fact) => boolean): number => havers.filter((facts) => facts.some(test)).length;
  return fragments.map((fragment, i) => {
    const ranked = (havers[i] ?? []).map((fact) => ({
      fact,
      rank: count((other) => other === fact) * 1_000 + count((other) => other.article === fact.article),
    }));
    const best = ranked.reduce<{ fact: Fact; rank: number } | null>(
      (first, each) => (first === null || each.rank > first.rank ? each : first),
      null,
    );
    return best === null ? fragment : { ...fragment, fact: best.fact };
  });
}

/** Whether all fragments are of one quotation, in its order. */
function areOfOne(fragments: readonly Fragment[], runs: readonly Run[]): boolean {
  let reached = 0;
  return fragments.every(({ fact, from, to }) => {
    if (fact !== fragments[0]?.fact) return false;
    const places = runs
      .filter((run) => run.fact === fact && run.from <= from && run.to >= to)
      .map((run) => ({ start: run.at + from - run.from, end: run.at + to - run.from }))
      .filter(({ start }) => start >= reached);
    const next = Math.min(...places.map(({ end }) => end));
    reached = next;
    return Number.isFinite(next);
  });
}

/** Whether each fragment goes on in the next: one quotation ends in what the other begins with. */
function areContinuous(fragments: readonly Fragment[], runs: readonly Run[]): boolean {
  return fragments.every((fragment, i) => {
    const next = fragments[i + 1];
    if (next === undefined) return true;
    const { fact: before } = fragment;
    const { fact: after } = next;
    if (before === after || before.article !== after.article || fragment.to !== next.from) return false;
    const length = keysOf(wordsOf(before.quote.exact)).length;
    const ending = runs.find(
      (run) => run.fact === before && run.to >= fragment.to && run.at + run.to - run.from === length,
    );
    const beginning = runs.find((run) => run.fact === after && run.at === 0 && run.from <= next.from);
    if (ending === undefined) return false;
    if (beginning !== undefined && ending.to - beginning.from >= OVERLAP) return true;
    return ending.to === next.from && beginning?.from === next.from && adjoin(before, after);
  });
}

/** Whether what stands around the quotations says that one follows the other. */
function adjoin(before: Fact, after: Fact): boolean {
  const [left, right] = [before, after].map(({ quote }) => keysOf(wordsOf(quote.exact)));
  if (left === undefined || right === undefined) return false;
  const prefix = keysOf(wordsOf(after.quote.prefix ?? ''));
  const suffix = keysOf(wordsOf(before.quote.suffix ?? ''));
  const startsAlike = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && a.every((key, i) => b[i] === undefined || key === b[i]);
  return startsAlike([...prefix].reverse(), [...left].reverse()) || startsAlike(suffix, right);
}
