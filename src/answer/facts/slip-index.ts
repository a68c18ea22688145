import { GrowingLists, Numbering, turned } from '../../knowledge/compiled/growing.js';
import { type Lists, listAt } from '../../knowledge/compiled/lists.js';
import type { TextFinder } from '../tables/sorted-texts.js';

/** Pairs of letters that a mistyped word must share with the one that is meant, at the least. */
const FEWEST_SHARED = 2;

/** For each pair of letters the places of the words that have it. Plain data. */
export interface SlipTables {
  readonly pairs: readonly string[];
  readonly words: Lists;
}

/** @param words a list of which the tables are to be used with no other */
export function tabulateSlips(words: readonly string[]): SlipTables {
  const pairs = new Numbering();
  const ofWords = new GrowingLists();
  for (const word of words) ofWords.add(new Set(pairsOf(word).map((pair) => pairs.of(pair))));
  const texts = pairs.texts();
  return { pairs: texts, words: turned(ofWords.finished(), texts.length) };
}

/**
 * Finds the words whose beginning a mistyped word may stand for: the rest is not typed yet. Candidates share
 * the pairs of letters that a slip leaves alone (q-grams; Ukkonen 1992); of each the edits are counted.
 * @param words those that the tables were made of
 * @returns gives the places of words within so many edits
 */
export function openSlipIndex(
  tables: SlipTables,
  words: TextFinder,
): (typed: string, edits: number) => readonly number[] {
  const numbers = new Map(tables.pairs.map((pair, number) => [pair, number]));
  return (typed, edits) => {
    if (edits === 0) return [];
    const pairs = new Set(pairsOf(typed));
    const needed = Math.max(FEWEST_SHARED, pairs.size - 1 - 2 * edits);
    const shared = new Uint8Array(words.length);
    const found: number[] = [];
    for (const pair of pairs)
      for (const at of listAt(tables.words, numbers.get(pair) ?? -1)) {
        const count = (shared[at] ?? 0) + 1;
        shared[at] = count;
        if (count === needed && begins(typed, words.at(at), edits)) found.push(at);
      }
    return found;
  };
}

/** Pairs of neighbouring letters, the first letter with a mark before it. */
function pairsOf(word: string): string[] {
  const marked = `^${word}`;
  return Array.from({ length: word.length }, (_, at) => marked.slice(at, at + 2));
}

/**
 * Whether a mistyped text may be the beginning of a word: insertions, deletions, substitutions and swaps of
 * neighbours, of which the least is taken over all beginnings at once. Another first letter makes another word.
 */
function begins(typed: string, word: string, edits: number): boolean {
  if (word[0] !== typed[0] && word[0] !== typed[1]) return false;
  const width = Math.min(word.length, typed.length + edits);
  let beforeLast = new Uint8Array(0);
  let last = Uint8Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const row = new Uint8Array(width + 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > edits) return false;
    beforeLast = last;
    last = row;
  }
  return last.some((cost) => cost <= edits);
}
