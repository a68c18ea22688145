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
  /** The fragments run on in one text: the quotations of one article overlap where they meet. */
  readonly continuous: boolean;
}

/** Fewer words in a row than this are nobody's: "de la Corée du". */
const SHORTEST = 4;
/** From here on words are a fragment whatever they are. */
const LONG = 6;
/** A shorter fragment has this many words that are neither grammar nor names. */
const TELLING = 2;
/** A fragment more costs what this many uncovered words cost: few long ones are better than many short. */
const SEAM = 1.5;
/** Quotations of one article that share this many words where they meet are one text. */
const OVERLAP = 2;

/** Puts a passage together from as few and as long fragments of quotations as can be. */
export function coverOf(passage: Passage, index: QuotationIndex, weight: (key: string) => number): Cover {
  const { keys } = passage;
  const telling = (from: number, to: number): boolean =>
    to - from >= LONG || keys.slice(from, to).filter((key) => weight(key) === 1).length >= TELLING;
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
  return {
    fragments: settled,
    covered,
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
