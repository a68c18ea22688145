import { keysOf, type Word, wordsOf } from './words.js';

/** Words to be compared, and where the pasted text says openly that something is left out. */
export interface Passage {
  /** As it was pasted, save what an editor put in square brackets. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  /** Numbers of the words before which something is left out. */
  readonly gaps: ReadonlySet<number>;
}

/** "[…]", "(...)", "…", and an editor's own words in square brackets. */
const LEFT_OUT = /\[[^\]\n]{0,80}\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/gu;
/** Marks and spaces around what was said. A full stop or a bracket at the end of it may belong to it. */
const EDGES = /^[\s,;:.–—-]+|[\s,;:–—-]+$/gu;

/** Reads a passage. */
export function readPassage(pasted: string): Passage {
  const text = pasted.replace(EDGES, '');
  const left = [...text.matchAll(LEFT_OUT)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const words = wordsOf(text).filter(
    (word) => !left.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  const gaps = new Set<number>();
  for (const { start } of left) {
    const next = words.findIndex((word) => word.start > start);
    // What is left out before the first word or after the last is not quoted: nothing to say about it.
    if (next > 0) gaps.add(next);
  }
  return { text, words, keys: keysOf(words), gaps };
}

/** The parts of a passage between what is left out: first word and end, exclusive. */
export function partsOf({ words, gaps }: Passage): readonly (readonly [from: number, to: number])[] {
  const bounds = [0, ...[...gaps].sort((a, b) => a - b), words.length];
  return bounds.slice(1).map((to, i) => [bounds[i] ?? 0, to] as const);
}
