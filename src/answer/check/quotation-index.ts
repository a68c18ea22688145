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

/**
 * The quotations of a coverage as numbers, one after the other, and for each word the places where it stands, in
 * flat arrays (12 bytes a word and place). Plain data.
 */
export interface QuotationTables {
  /** Their number is their place. */
  readonly words: readonly string[];
  /** By fact: where its quotation begins. One more, for the end of the last. */
  readonly starts: Int32Array;
  /** By place: the word, and the fact. */
  readonly wordAt: Int32Array;
  readonly factAt: Int32Array;
  /** By word: where its places begin in `places`, ascending. One more, for the end of the last. */
  readonly wordStarts: Int32Array;
  readonly places: Int32Array;
}

/** Goes through the quotations of facts. */
export function tabulateQuotations(facts: readonly Fact[]): QuotationTables {
  const numbers = new Map<string, number>();
  const texts = Array.from(facts, ({ quote }) => keysOf(wordsOf(quote.exact)));
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((keys, i) => {
    starts[i + 1] = (starts[i] ?? 0) + keys.length;
  });
  const size = starts[texts.length] ?? 0;
  const wordAt = new Int32Array(size);
  const factAt = new Int32Array(size);
  let position = 0;
  texts.forEach((keys, fact) => {
    for (const key of keys) {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      wordAt[position] = number;
      factAt[position] = fact;
      position += 1;
    }
  });
  return { words: [...numbers.keys()], starts, wordAt, factAt, ...placesOf(wordAt, numbers.size) };
}

/**
 * Opens the index of quotations. A phrase is looked for at the places of its rarest word, so that no phrase,
 * however short, is ever missed.
 * @param facts those that the tables were made of
 */
export function openQuotationIndex(tables: QuotationTables, facts: readonly Fact[]): QuotationIndex {
  const { words: known, starts, wordAt, factAt, wordStarts } = tables;
  const numbers = new Map(known.map((word, number) => [word, number]));
  const places = {
    of: (word: number) => tables.places.subarray(wordStarts[word], wordStarts[word + 1]),
  };
  const frequency = (word: number): number => places.of(word).length;

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

  /** Positions at which a phrase begins, at most `most`. */
  function positionsOf(phrase: readonly number[], most: number): number[] {
    const found: number[] = [];
    let rarest = 0;
    phrase.forEach((word, i) => {
      if (frequency(word) < frequency(phrase[rarest] ?? word)) rarest = i;
    });
    const word = phrase[rarest];
    if (word === undefined) return found;
    for (const place of places.of(word)) {
      const first = place - rarest;
      const fact = factAt[place] ?? 0;
      if (first < starting(fact) || first + phrase.length > starting(fact + 1)) continue;
      if (!phrase.every((other, i) => wordAt[first + i] === other)) continue;
      found.push(first);
      if (found.length === most) break;
    }
    return found;
  }

  const occurrenceAt = (place: number): Occurrence[] => {
    const number = factAt[place] ?? 0;
    const fact = facts[number];
    return fact === undefined ? [] : [{ fact, at: place - starting(number) }];
  };

  return {
    occurrences(keys) {
      const phrase = numbersOf(keys);
      return phrase === null ? [] : positionsOf(phrase, Number.POSITIVE_INFINITY).flatMap(occurrenceAt);
    },
    runs(keys, least) {
      const passage = keys.map((key) => numbers.get(key) ?? -1);
      const runs: Run[] = [];
      for (let from = 0; from + least <= passage.length; from++) {
        const phrase = passage.slice(from, from + least);
        if (phrase.includes(-1)) continue;
        for (const first of positionsOf(phrase, MOST_PER_PHRASE)) {
          const fact = factAt[first] ?? 0;
          // What a longer run has already is none of its own.
          if (first > starting(fact) && from > 0 && wordAt[first - 1] === passage[from - 1]) continue;
          const end = starting(fact + 1);
          let length = least;
          while (first + length < end && from + length < passage.length) {
            if (wordAt[first + length] !== passage[from + length]) break;
            length += 1;
          }
          for (const occurrence of occurrenceAt(first)) runs.push({ ...occurrence, from, to: from + length });
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
        let last = -1;
        for (const place of places.of(word)) {
          const fact = factAt[place] ?? 0;
          if (fact === last) continue;
          last = fact;
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

/** For each word its places, ascending: a counting sort. */
function placesOf(wordAt: Int32Array, words: number): Pick<QuotationTables, 'wordStarts' | 'places'> {
  const wordStarts = new Int32Array(words + 1);
  for (const word of wordAt) wordStarts[word + 1] = (wordStarts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++)
    wordStarts[word + 1] = (wordStarts[word + 1] ?? 0) + (wordStarts[word] ?? 0);
  const next = wordStarts.slice();
  const places = new Int32Array(wordAt.length);
  wordAt.forEach((word, place) => {
    const at = next[word] ?? 0;
    places[at] = place;
    next[word] = at + 1;
  });
  return { wordStarts, places };
}
