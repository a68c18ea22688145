import type { Stretch } from './check.js';
import type { Word } from './words.js';

/** A word of the passage and the word of the quotation that stands for it; undefined where there is none. */
export type Step = readonly [pasted: number | undefined, printed: number | undefined];

/** A passage laid beside the part of a quotation that comes nearest to it. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** 0 (the same words) to about 1 (nothing in common), by weight of the passage's words. */
  readonly distance: number;
}

/** What words are laid beside each other by. */
export interface Scale {
  /** How much a word says, from 0 to 1. */
  readonly weight: (key: string) => number;
  /** Before these words of the passage an ellipsis stands: what the quotation has there is left out openly. */
  readonly gaps?: ReadonlySet<number> | undefined;
}

/**
 * What a word costs that the other side has not, where one in place of another costs 1. A word too many costs
 * more, so that a changed word pairs with the one it stands for; one left out costs less, so that "n’est pas"
 * beside "est" lacks two words, and does not exchange those that follow. Sums of fourths and sixteenths are
 * exact: the way back through the table is sure.
 */
const ADDED = 1 + 1 / 16;
const LEFT_OUT = 3 / 4;

/**
 * Lays all of a passage beside a part of a quotation: the cheapest way to turn one into the other, word by
 * word, where what stands before and after the part costs nothing (Sellers' algorithm, 1980).
 */
export function align(pasted: readonly Word[], printed: readonly Word[], { weight, gaps }: Scale): Alignment {
  const weights = {
    pasted: pasted.map(({ key }) => weight(key)),
    printed: printed.map(({ key }) => weight(key)),
  };
  const cost = (i: number | undefined, j: number | undefined): number => {
    const left = i === undefined ? undefined : pasted[i];
    const right = j === undefined ? undefined : printed[j];
    if (left !== undefined && left.key === right?.key) return 0;
    const heavier = Math.max(weights.pasted[i ?? -1] ?? 0, weights.printed[j ?? -1] ?? 0);
    return left === undefined ? heavier * LEFT_OUT : right === undefined ? heavier * ADDED : heavier;
  };
  const skip = (i: number, j: number): number => (gaps?.has(i) === true ? 0 : cost(undefined, j));
  const width = printed.length + 1;
  // cheapest[i * width + j]: the first i words of the passage beside some that end before word j of the quotation.
  const cheapest = new Float64Array((pasted.length + 1) * width);
  const at = (i: number, j: number): number => cheapest[i * width + j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= pasted.length; i++) {
    cheapest[i * width] = at(i - 1, 0) + cost(i - 1, undefined);
    for (let j = 1; j < width; j++)
      cheapest[i * width + j] = Math.min(
        at(i - 1, j - 1) + cost(i - 1, j - 1),
        at(i - 1, j) + cost(i - 1, undefined),
        at(i, j - 1) + skip(i, j - 1),
      );
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (at(pasted.length, j) < at(pasted.length, end)) end = j;
  const steps: Step[] = [];
  let [i, j] = [pasted.length, end];
  while (i > 0) {
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + cost(i - 1, j - 1)) steps.push([--i, --j]);
    else if (at(i, j) === at(i - 1, j) + cost(i - 1, undefined)) steps.push([--i, undefined]);
    else steps.push([undefined, --j]);
  }
  const whole = weights.pasted.reduce((sum, each) => sum + each, 0);
  return { steps: steps.reverse(), distance: whole === 0 ? 1 : at(pasted.length, end) / whole };
}

/** Numbers of the words that differ, in the passage and in the quotation. */
export interface Differing {
  readonly pasted: ReadonlySet<number>;
  readonly printed: ReadonlySet<number>;
}

/** The words that an alignment shows to differ. */
export function differing(
  steps: readonly Step[],
  pasted: readonly Word[],
  printed: readonly Word[],
): Differing {
  const differ = { pasted: new Set<number>(), printed: new Set<number>() };
  for (const [i, j] of steps) {
    if (i !== undefined && j !== undefined && pasted[i]?.key === printed[j]?.key) continue;
    if (i !== undefined) differ.pasted.add(i);
    if (j !== undefined) differ.printed.add(j);
  }
  return differ;
}

/** A text in stretches: words that differ, with what stands between two of them, and the rest. */
export function marked(text: string, words: readonly Word[], changed: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    if (!changed.has(i)) continue;
    let end = i;
    while (changed.has(end + 1)) end += 1;
    const [from, to] = [words[i]?.start ?? 0, words[end]?.end ?? 0];
    if (from > last) stretches.push({ text: text.slice(last, from), changed: false });
    stretches.push({ text: text.slice(from, to), changed: true });
    last = to;
    i = end;
  }
  if (last < text.length) stretches.push({ text: text.slice(last), changed: false });
  return stretches;
}
