import { tokenise } from '../question/fold.js';
import { editDistance, editsAllowed } from '../question/typos.js';

/** Finds entries by the beginnings of their words, while somebody is still typing. */
export interface PrefixIndex {
  /**
   * Entries of which every typed word begins a word, in any order: first those that are called just that, then
   * those that are also written so, those that begin so, and the others; each time in the order in which they
   * were given. Where there is none, those that a typing error or a word too many keeps apart. Nothing typed
   * gives all.
   * @param accept which entries count, by their number
   */
  search(typed: string, accept: (entry: number) => boolean, limit: number): readonly number[];
}

/** What an entry is found by. */
export interface Findable {
  /** What it is called. */
  readonly names: readonly string[];
  /** Other ways to write it. */
  readonly forms: readonly string[];
}

/** Nobody types more; a longer text costs time and finds nothing. */
const LONGEST = 100;
const MOST_WORDS = 8;
/** Words of at most so many letters are left out where they alone keep a text from being found ("le", "of"). */
const SHORT = 3;
/** Bigrams that a mistyped word must share with the one that is meant, at the least. */
const FEWEST_SHARED = 2;

/**
 * Indexes entries, the best ones first.
 *
 * Words stand in one sorted list, in which those with a common beginning are neighbours. Typing errors are
 * found through the pairs of letters that a slip leaves alone (q-grams; Ukkonen 1992), and counted against
 * the beginning of the word, since the rest is not typed yet.
 */
export function buildPrefixIndex(entries: readonly Findable[]): PrefixIndex {
  const keysOf = (forms: readonly string[]) => forms.map((form) => wordsOf(form).join(' '));
  const called = entries.map(({ names }) => new Set(keysOf(names)));
  const keys = entries.map(({ names, forms }) => [...new Set(keysOf([...names, ...forms]))]);
  const table = new Map<string, number[]>();
  const exact = new Map<string, number[]>();
  const post = (word: string, entry: number): void => {
    const list = table.get(word);
    if (list === undefined) table.set(word, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  };
  for (const [entry, own] of keys.entries())
    for (const key of own) {
      const same = exact.get(key);
      if (same === undefined) exact.set(key, [entry]);
      else same.push(entry);
      const parts = key.split(' ');
      for (const word of parts) post(word, entry);
      // "xijinping", "jongun": a name whose spaces went astray.
      if (parts.length > 1) post(parts.join(''), entry);
    }
  const words = [...table.keys()].sort();
  const slips = buildSlipIndex(words);
  const postings = (word: number): readonly number[] => table.get(words[word] ?? '') ?? [];

  /** Entries that have, for each list of words, one of them. */
  const having = (lists: readonly (readonly number[])[]): readonly number[] => {
    const met = new Uint8Array(entries.length);
    for (const [step, list] of lists.entries())
      for (const word of list)
        for (const entry of postings(word)) if (met[entry] === step) met[entry] = step + 1;
    const found: number[] = [];
    for (let entry = 0; entry < met.length; entry++) if (met[entry] === lists.length) found.push(entry);
    return found;
  };

  const best = (
    found: readonly number[],
    typed: string,
    accept: (entry: number) => boolean,
    limit: number,
  ): readonly number[] => {
    const itself: number[] = [];
    const written: number[] = [];
    for (const entry of exact.get(typed) ?? [])
      if (accept(entry)) (called[entry]?.has(typed) === true ? itself : written).push(entry);
    const seen = new Set([...itself, ...written]);
    const begins: number[] = [];
    const others: number[] = [];
    for (const entry of found) {
      // They come best first: once enough begin so, no other will be shown.
      if (begins.length === limit) break;
      if (seen.has(entry) || !accept(entry)) continue;
      if (keys[entry]?.some((key) => key.startsWith(typed)) === true) begins.push(entry);
      else if (others.length < limit) others.push(entry);
    }
    return [...itself, ...written, ...begins, ...others].slice(0, limit);
  };

  return {
    search(typed, accept, limit) {
      const tokens = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
      if (tokens.length === 0) {
        const first: number[] = [];
        for (let entry = 0; entry < entries.length && first.length < limit; entry++)
          if (accept(entry)) first.push(entry);
        return first;
      }
      const long = tokens.filter((token) => token.length > SHORT);
      const beginning = (token: string): readonly number[] => startingWith(words, token);
      const attempts: readonly (() => readonly number[])[] = [
        () => having(tokens.map(beginning)),
        () => having([beginning(tokens.join(''))]),
        () => having(tokens.map((token) => [...beginning(token), ...slips(token)])),
        () => having([slips(tokens.join(''))]),
        () => (long.length === 0 ? [] : having(long.map(beginning))),
        () => (long.length === 0 ? [] : having(long.map((token) => [...beginning(token), ...slips(token)]))),
      ];
      const text = tokens.join(' ');
      for (const attempt of attempts) {
        const found = best(attempt(), text, accept, limit);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

const wordsOf = (text: string): string[] => tokenise(text).map(({ folded }) => folded);

/** Positions of the words that begin with a text, in a sorted list. */
function startingWith(words: readonly string[], beginning: string): readonly number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; words[at]?.startsWith(beginning) === true; at++) found.push(at);
  return found;
}

/** Pairs of neighbouring letters, the first letter with a mark before it. */
function bigramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}`;
  return new Set(Array.from(word, (_, at) => marked.slice(at, at + 2)));
}

/** Finds the positions of words whose beginning a mistyped word may stand for. */
function buildSlipIndex(words: readonly string[]): (typed: string) => readonly number[] {
  const table = new Map<string, number[]>();
  for (const [at, word] of words.entries())
    for (const pair of bigramsOf(word)) {
      const list = table.get(pair);
      if (list === undefined) table.set(pair, [at]);
      else list.push(at);
    }
  return (typed) => {
    const edits = editsAllowed(typed.length);
    if (edits === 0) return [];
    const pairs = bigramsOf(typed);
    const needed = Math.max(FEWEST_SHARED, pairs.size - 1 - 2 * edits);
    const shared = new Uint8Array(words.length);
    const found: number[] = [];
    for (const pair of pairs)
      for (const at of table.get(pair) ?? []) {
        const count = (shared[at] ?? 0) + 1;
        shared[at] = count;
        if (count === needed && begins(typed, words[at] ?? '', edits)) found.push(at);
      }
    return found;
  };
}

/** Whether a mistyped text may be the beginning of a word. Another first letter makes another word. */
function begins(typed: string, word: string, edits: number): boolean {
  if (word[0] !== typed[0] && word[0] !== typed[1]) return false;
  for (let length = typed.length - edits; length <= typed.length + edits; length++)
    if (length <= word.length && editDistance(typed, word.slice(0, length), edits) <= edits) return true;
  return false;
}
