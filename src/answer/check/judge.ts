import type { Fact } from '../../knowledge/coverage.js';
import { type Alignment, align, type Differing, differing } from './alignment.js';
import { coverOf, type Fragment, LONG_FRAGMENT } from './cover.js';
import { type Passage, partsOf } from './passage.js';
import type { QuotationIndex } from './quotation-index.js';
import { type Respelt, typographyOf } from './typography.js';
import { keysOf, stretchOf, type Word, wordsOf } from './words.js';

/** A quotation beside a passage. */
export interface Beside {
  readonly fact: Fact;
  readonly printed: readonly Word[];
  readonly alignment: Alignment;
  /** Numbers of the words that differ, in the passage and in the quotation. */
  readonly differ: Differing;
}

/** What the words of a passage are, whoever is said to have said them. */
export type Verdict =
  | {
      readonly kind: 'same';
      /** Every quotation that has them; where `continuous`, the quotations that have them together. */
      readonly facts: readonly [Fact, ...Fact[]];
      readonly continuous: boolean;
      readonly but: 'nothing' | 'typography' | 'omission';
      readonly respelt: readonly Respelt[];
    }
  | { readonly kind: 'altered'; readonly beside: Beside; readonly added: boolean }
  | { readonly kind: 'stitched'; readonly fragments: readonly Fragment[] }
  | { readonly kind: 'absent'; readonly nearest: Beside | null };

/** A verdict, and how much of the passage it leaves unexplained: 0 to about 1. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly misfit: number;
  /** Numbers of the words that are in the nearest quotation. */
  readonly inNearest: ReadonlySet<number>;
  /** The same, with those that are in fragments of others. */
  readonly known: ReadonlySet<number>;
}

export interface Bench {
  readonly index: QuotationIndex;
  /** How much a word says: 1, or less for grammar and names. */
  readonly weight: (key: string) => number;
  /** Words that deny. */
  readonly negators: ReadonlySet<string>;
}

/** Quotations that are laid beside a passage. */
const CANDIDATES = 24;
/**
 * A passage this far from a quotation is still that quotation, altered. Measured on two coverages: excerpts of
 * six words and more with a fifth of their words replaced lie under 0.37 (95 of 100), with three tenths under
 * 0.5; sentences from other articles never come nearer than 0.74.
 */
const ALTERED = 0.5;
/** Further than this, it is not worth showing as the nearest: the words in common are those of any sentence. */
const NEAR = 0.65;
/** This many words in common, in all, are the least that tell one quotation from another. */
const LEAST_SHARED = 3;
/** Of a passage put together from fragments, this part is in them. */
const STITCHED = 0.75;
/** Leaving out this few words with a negation among them turns the sense round; it abridges nothing. */
const SHORT_OMISSION = 3;

/** Whether a passage is word for word in a quotation, though with something left out openly. */
export function judgeSame(passage: Passage, bench: Bench): Judgement | null {
  const verdict = sameWords(passage, bench) ?? withOmissions(passage, bench);
  if (verdict === null) return null;
  const all = new Set(passage.words.keys());
  return { verdict, misfit: 0, inNearest: all, known: all };
}

/** Compares the words of a passage with every quotation. The passage has at least one word. */
export function judge(passage: Passage, bench: Bench): Judgement {
  const same = judgeSame(passage, bench);
  if (same !== null) return same;
  const beside = nearestTo(passage, bench);
  const cover = coverOf(passage, bench.index, bench.weight);
  const [first, ...rest] = cover.fragments.map(({ fact }) => fact);
  const size = passage.keys.length;
  const numbers = passage.keys.map((_, i) => i);
  const inNearest = new Set(numbers.filter((i) => beside?.differ.pasted.has(i) === false));
  const inFragment = numbers.filter((i) => cover.fragments.some(({ from, to }) => i >= from && i < to));
  const found = { inNearest, known: new Set([...inNearest, ...inFragment]) };
  if (cover.continuous && first !== undefined)
    return {
      verdict: { kind: 'same', facts: [first, ...rest], continuous: true, but: 'nothing', respelt: [] },
      misfit: 0,
      ...found,
    };
  const misfit = Math.min(1, beside?.alignment.distance ?? 1);
  const pieced = rest.length > 0 && cover.covered >= size * STITCHED;
  // Of two ways to come by the passage, the one that takes less is the likelier; but nobody hits on so many words
  // of another quotation in a row by changing this one, though they be names and grammar.
  const likelier =
    cover.misfit < misfit || cover.fragments.every(({ from, to }) => to - from >= LONG_FRAGMENT);
  if (pieced && !cover.ofOne && likelier)
    return { verdict: { kind: 'stitched', fragments: cover.fragments }, misfit: cover.misfit, ...found };
  const shared = beside === null ? 0 : size - beside.differ.pasted.size;
  const near = misfit <= ALTERED || (pieced && cover.ofOne);
  if (beside !== null && near && shared >= LEAST_SHARED)
    return { verdict: { kind: 'altered', beside, added: isOnlyAdded(passage, beside) }, misfit, ...found };
  const worthShowing = beside !== null && misfit <= NEAR && shared >= LEAST_SHARED;
  return {
    verdict: { kind: 'absent', nearest: worthShowing ? beside : null },
    misfit: Math.max(misfit, NEAR),
    ...found,
  };
}

/** The quotations that have all the words of a passage in a row. */
function sameWords(passage: Passage, { index }: Bench): Verdict | null {
  const found = index.occurrences(passage.keys).map(({ fact, at }) => {
    const printed = wordsOf(fact.quote.exact);
    const typography = typographyOf(
      { text: passage.text, words: passage.words, from: 0, to: passage.words.length },
      { text: fact.quote.exact, words: printed, from: at, to: at + passage.words.length },
    );
    return { fact, typography };
  });
  const alike = found.filter(({ typography }) => typography.same);
  const [first, ...rest] = alike.length > 0 ? alike : found;
  if (first === undefined) return null;
  return {
    kind: 'same',
    facts: [first.fact, ...rest.map(({ fact }) => fact)],
    continuous: false,
    but: first.typography.same ? 'nothing' : 'typography',
    respelt: first.typography.respelt,
  };
}

/** The quotation that has all parts of a passage, in order, with something left out openly between them. */
function withOmissions(passage: Passage, bench: Bench): Verdict | null {
  const parts = partsOf(passage);
  if (parts.length < 2) return null;
  const [longest] = [...parts].sort(([a, b], [c, d]) => d - c - (b - a));
  if (longest === undefined) return null;
  const fitting: Fact[] = [];
  const tried = new Set<Fact>();
  for (const { fact } of bench.index.occurrences(passage.keys.slice(...longest))) {
    if (tried.has(fact)) continue;
    tried.add(fact);
    const words = keysOf(wordsOf(fact.quote.exact));
    let at = 0;
    const fits = parts.every(([from, to], i) => {
      const found = indexOf(words, passage.keys.slice(from, to), at);
      if (found < 0) return false;
      const omitted = i === 0 ? [] : words.slice(at, found);
      at = found + to - from;
      return omitted.length > SHORT_OMISSION || !omitted.some((key) => bench.negators.has(key));
    });
    if (fits) fitting.push(fact);
  }
  const [first, ...rest] = fitting;
  if (first === undefined) return null;
  return { kind: 'same', facts: [first, ...rest], continuous: false, but: 'omission', respelt: [] };
}

function indexOf(words: readonly string[], phrase: readonly string[], from: number): number {
  for (let at = from; at + phrase.length <= words.length; at++)
    if (phrase.every((key, i) => words[at + i] === key)) return at;
  return -1;
}

/** The quotation nearest to a passage; null where none shares a word with it. */
function nearestTo({ words, keys, gaps }: Passage, { index, weight }: Bench): Beside | null {
  let nearest: Beside | null = null;
  for (const fact of index.candidates(keys, CANDIDATES)) {
    const printed = wordsOf(fact.quote.exact);
    const alignment = align(words, printed, { weight, gaps });
    if (nearest !== null && alignment.distance >= nearest.alignment.distance) continue;
    nearest = { fact, printed, alignment, differ: differing(alignment.steps, words, printed) };
  }
  return nearest;
}

/**
 * Whether a passage has the quotation as it is and goes on where that ends, or begins before it: its article may
 * go on so too.
 */
function isOnlyAdded({ words }: Passage, { printed, alignment, differ }: Beside): boolean {
  if (differ.printed.size > 0) return false;
  const same = alignment.steps.filter(([i, j]) => i !== undefined && j !== undefined);
  const [[first, from] = [], [last, to] = []] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    [...differ.pasted].every((i) => i < first || i > last) &&
    (first === 0 || from === 0) &&
    (last === words.length - 1 || to === printed.length - 1)
  );
}

/** The part of a passage that a fragment is. */
export const fragmentText = (passage: Passage, { from, to }: Fragment): string =>
  stretchOf(passage.text, passage.words, from, to);
