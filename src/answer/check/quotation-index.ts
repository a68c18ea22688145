import { GrowingLists, Numbering, turned } from '../../knowledge/compiled/growing.js';
import { type Lists, listAt, type NarrowLists, narrowLists } from '../../knowledge/compiled/lists.js';
import type { Fact } from '../../knowledge/coverage.js';
import { keysOf, wordsOf } from './words.js';

/** Where words stand in a quotation. */
export interface Occurrence {
  readonly fact: Fact;
  /** Which word of the quotation is the first of them. */
  readonly at: number;
}

/** Words of a passage that stand in a quotation in the same order, and cannot be made longer. */
export interface Run extends Occurrence {
  /** In the passage, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Where words stand in the tables. */
interface Place {
  readonly fact: number;
  /** The first of them among the words of all quotations. */
  readonly first: number;
}

/** Every word of every quotation. */
export interface QuotationIndex {
  /** Every place where these words stand in this order, in the order of the facts. */
  occurrences(keys: readonly string[]): readonly Occurrence[];
  /** The longest stretches of a passage that stand in quotations, of `least` words or more. */
  runs(keys: readonly string[], least: number): readonly Run[];
  /** The quotations that share most with a passage, rare words counting more; best first. */
  candidates(keys: readonly string[], most: number): readonly Fact[];
}

/** Words so common that they would say little are left out of the search for candidates from here on. */
const MOST_VOTES = 50_000;
/** A passage's few rarest words vote however common they are. */
const ALWAYS_VOTE = 3;
/** Quotations that have one same phrase: more would all tell the same. */
const MOST_PER_PHRASE = 200;

/** The quotations of a coverage as numbers, one after the other, and for each word those it stands in. Plain data. */
export interface QuotationTables {
  /** Their number is their place. */
  readonly words: readonly string[];
  /** By word: how often it stands in any quotation. */
  readonly frequency: Int32Array;
  /** By fact: the words of its quotation. */
  readonly quotations: NarrowLists;
  /** By word: the facts whose quotation has it, ascending. */
  readonly facts: Lists;
}

/** Goes through the quotations of facts. */
export function tabulateQuotations(facts: readonly Fact[]): QuotationTables {
  const numbers = new Numbering();
  const quotations = new GrowingLists();
  const having = new GrowingLists();
  for (const { quote } of facts) {
    const own = keysOf(wordsOf(quote.exact)).map((key) => numbers.of(key));
    quotations.add(own);
    having.add(new Set(own));
  }
  const words = numbers.texts();
  const all = quotations.finished();
  const frequency = new Int32Array(words.length);
  for (const word of all.values) frequency[word] = (frequency[word] ?? 0) + 1;
  return { words, frequency, quotations: narrowLists(all), facts: turned(having.finished(), words.length) };
}

/**
 * Opens the index of quotations. A phrase is looked for in all quotations that have its rarest word, so that no
 * phrase, however short, is ever missed.
 * @param facts those that the tables were made of
 */
export function openQuotationIndex(tables: QuotationTables, facts: readonly Fact[]): QuotationIndex {
  const { words: known, quotations } = tables;
  const { starts, values: wordAt } = quotations;
  const numbers = new Map(known.map((word, number) => [word, number]));
  const frequency = (word: number): number => tables.frequency[word] ?? 0;

  /** The numbers of words; null where one stands in no quotation. */
  const numbersOf = (keys: readonly string[]): number[] | null => {
    const found: number[] = [];
    for (const key of keys) {
      const number = numbers.get(key);
      if (number === undefined) return null;
      found.push(number);
    }
    return found;
  };
  const starting = (fact: number): number => starts[fact] ?? 0;

  /** Where a phrase begins, at most `most` times. */
  function placesOf(phrase: readonly number[], most: number): Place[] {
    const found: Place[] = [];
    const rarest = phrase.reduce((a, b) => (frequency(b) < frequency(a) ? b : a), phrase[0] ?? -1);
    for (const fact of listAt(tables.facts, rarest)) {
      const last = starting(fact + 1) - phrase.length;
      for (let first = starting(fact); first <= last; first++) {
        if (!phrase.every((word, i) => wordAt[first + i] === word)) continue;
        found.push({ fact, first });
        if (found.length === most) return found;
      }
    }
    return found;
  }

  const occurrenceAt = ({ fact: number, first }: Place): Occurrence[] => {
    const fact = facts[number];
    return fact === undefined ? [] : [{ fact, at: first - starting(number) }];
  };

  return {
    occurrences(keys) {
      const phrase = numbersOf(keys);
      return phrase === null ? [] : placesOf(phrase, Number.POSITIVE_INFINITY).flatMap(occurrenceAt);
    },
    runs(keys, least) {
      const passage = keys.map((key) => numbers.get(key) ?? -1);
      const runs: Run[] = [];
      for (let from = 0; from + least <= passage.length; from++) {
        const phrase = passage.slice(from, from + least);
        if (phrase.includes(-1)) continue;
        for (const place of placesOf(phrase, MOST_PER_PHRASE)) {
          const { fact, first } = place;
          // What a longer run has already is none of its own.
          if (first > starting(fact) && from > 0 && wordAt[first - 1] === passage[from - 1]) continue;
          const end = starting(fact + 1);
          let length = least;
          while (first + length < end && from + length < passage.length) {
            if (wordAt[first + length] !== passage[from + length]) break;
            length += 1;
          }
          for (const occurrence of occurrenceAt(place)) runs.push({ ...occurrence, from, to: from + length });
        }
      }
      return runs;
    },
    candidates(keys, most) {
      const words = [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []);
      words.sort((a, b) => frequency(a) - frequency(b) || a - b);
      const scores = new Float64Array(facts.length);
      const voted: number[] = [];
      let votes = 0;
      for (const [rank, word] of words.entries()) {
        votes += frequency(word);
        if (rank >= ALWAYS_VOTE && votes > MOST_VOTES) break;
        const weight = Math.log(1 + facts.length / frequency(word));
        for (const fact of listAt(tables.facts, word)) {
          if (scores[fact] === 0) voted.push(fact);
          scores[fact] = (scores[fact] ?? 0) + weight;
        }
      }
      return best(voted, scores, most).flatMap((fact) => facts[fact] ?? []);
    },
  };
}

/** The few that score most, best first, in the order of the facts where they score the same. */
function best(voted: readonly number[], scores: Float64Array, most: number): number[] {
  const kept: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const fact of voted) {
    const last = kept[most - 1];
    if (last !== undefined && !isBefore(fact, last)) continue;
    const at = kept.findIndex((other) => isBefore(fact, other));
    kept.splice(at < 0 ? kept.length : at, 0, fact);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
