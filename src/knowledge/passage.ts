import { type ComparableText, comparable, originalRange, type Range } from './quotation.js';

/** The part of a text that comes nearest to a quotation, and what differs. */
export interface Passage extends Range {
  /** As it is printed. */
  readonly text: string;
  /** 0 (the same) to 1 (nothing in common); words count twice as much as punctuation. */
  readonly distance: number;
  readonly differences: readonly Difference[];
}

/** Words that differ; empty where one side has nothing. */
export interface Difference {
  readonly quoted: string;
  readonly printed: string;
}

interface Token {
  readonly text: string;
  /** Without case and accents. */
  readonly folded: string;
  readonly weight: number;
  /** Offsets in the comparable text. */
  readonly start: number;
  readonly end: number;
}

/** A pair of tokens that stand for each other, or one that has no counterpart. */
type Step = readonly [quoted: Token | undefined, printed: Token | undefined];

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** A longer quotation is aligned by its beginning: the table has a cell for each pair of tokens. */
const LONGEST = 400;
/**
 * What a word that the text lacks costs more than one that stands in place of another, so that at equal
 * distance words pair up. A power of two: sums of it are exact, and the way back through the table is sure.
 */
const LACKING = 1 + 1 / 16;
/** Further apart than this, a passage is not "nearly" the quotation. */
const FARTHEST = 0.5;

/**
 * Finds the passage of a text that a quotation was probably taken from: the best alignment of the whole
 * quotation with a part of the text (Sellers' algorithm, 1980, on words). Undefined where more than
 * half of the words differ.
 */
export function nearestPassage(text: ComparableText, exact: string): Passage | undefined {
  const quote = comparable(exact).text;
  const quoted = tokens(quote).slice(0, LONGEST);
  const printed = tokens(text.text);
  const steps = align(quoted, printed);
  const matched = steps.flatMap(([, token]) => (token === undefined ? [] : [token]));
  const [first, last] = [matched[0], matched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const distance = steps.reduce((sum, step) => sum + cost(step), 0) / weightOf(quoted);
  if (distance > FARTHEST) return undefined;
  const range = originalRange(text, first.start, last.end);
  return {
    ...range,
    text: text.original.slice(range.start, range.end),
    distance,
    differences: differences(steps, quote, text.text),
  };
}

function tokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    folded: word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
    weight: /[\p{L}\p{N}]/u.test(word) ? 1 : 0.5,
    start: index,
    end: index + word.length,
  }));
}

function cost([quoted, printed]: Step): number {
  if (printed === undefined) return (quoted?.weight ?? 0) * LACKING;
  if (quoted === undefined) return printed.weight;
  if (quoted.text === printed.text) return 0;
  if (quoted.folded === printed.folded) return 0.25;
  return Math.max(quoted.weight, printed.weight);
}

function weightOf(list: readonly Token[]): number {
  return list.reduce((sum, token) => sum + token.weight, 0);
}

/** Aligns all of `quoted` with the part of `printed` that costs least. */
function align(quoted: readonly Token[], printed: readonly Token[]): Step[] {
  const width = printed.length + 1;
  // cheapest[i * width + j]: the first i tokens quoted against some that end before printed token j.
  const cheapest = new Float64Array((quoted.length + 1) * width);
  const at = (i: number, j: number): number => cheapest[i * width + j] ?? Infinity;
  quoted.forEach((left, index) => {
    const i = index + 1;
    cheapest[i * width] = at(index, 0) + cost([left, undefined]);
    printed.forEach((right, column) => {
      const j = column + 1;
      cheapest[i * width + j] = Math.min(
        at(i - 1, j - 1) + cost([left, right]),
        at(i - 1, j) + cost([left, undefined]),
        at(i, j - 1) + cost([undefined, right]),
      );
    });
  });
  let end = 0;
  for (let j = 1; j < width; j++) if (at(quoted.length, j) < at(quoted.length, end)) end = j;
  const steps: Step[] = [];
  let [i, j] = [quoted.length, end];
  while (i > 0) {
    const [left, right] = [quoted[i - 1], printed[j - 1]];
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + cost([left, right])) {
      steps.push([left, right]);
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + cost([left, undefined])) {
      steps.push([left, undefined]);
      i--;
    } else {
      steps.push([undefined, right]);
      j--;
    }
  }
  return steps.reverse();
}

/** Runs of tokens that differ, as they stand on each side. */
function differences(steps: readonly Step[], quote: string, text: string): Difference[] {
  const runs: Step[][] = [];
  let differed = false;
  for (const step of steps) {
    const differs = cost(step) > 0;
    if (differs && differed) runs.at(-1)?.push(step);
    else if (differs) runs.push([step]);
    differed = differs;
  }
  return runs.map((run) => ({
    quoted: stretch(
      run.map(([token]) => token),
      quote,
    ),
    printed: stretch(
      run.map(([, token]) => token),
      text,
    ),
  }));
}

function stretch(run: readonly (Token | undefined)[], text: string): string {
  const present = run.filter((token) => token !== undefined);
  return text.slice(present[0]?.start ?? 0, present.at(-1)?.end ?? 0);
}
