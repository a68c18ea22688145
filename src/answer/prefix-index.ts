import { tokenise } from '../question/fold.js';
import { editsAllowed } from '../question/typos.js';
import { buildSlipIndex } from './slip-index.js';

/** What an entry is found by. */
export interface Findable {
  /** What it is called. */
  readonly names: readonly string[];
  /** Other ways to write it. */
  readonly forms: readonly string[];
}

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
  /** Entries that are called just that, and those that are also written so; case, accents and signs do not count. */
  exactly(text: string): { readonly called: readonly number[]; readonly written: readonly number[] };
}

/** Nobody types more; a longer text costs time and finds nothing. */
const LONGEST = 100;
const MOST_WORDS = 8;
/** Words of at most so many letters are left out where they alone keep a text from being found ("le", "of"). */
const SHORT = 3;

/**
 * Indexes entries, the best ones first. Words stand in one sorted list, in which those with a common beginning
 * are neighbours.
 */
export function buildPrefixIndex(entries: readonly Findable[]): PrefixIndex {
  const keys: (readonly string[])[] = [];
  /** How many of the keys of an entry are what it is called. */
  const called = new Uint8Array(entries.length);
  const exact = new Postings();
  const table = new Postings();
  for (const [entry, { names, forms }] of entries.entries()) {
    const own = new Set(names.map(keyOf));
    called[entry] = own.size;
    for (const form of forms) own.add(keyOf(form));
    keys.push([...own]);
    for (const key of own) {
      exact.add(key, entry);
      const parts = key.split(' ');
      for (const word of parts) table.add(word, entry);
      // "xijinping", "jongun": a name whose spaces went astray.
      if (parts.length > 1) table.add(parts.join(''), entry);
    }
  }
  const words = [...table.keys()].sort();
  const slipsOf = buildSlipIndex(words);

  /** Entries that have, for each list of words, one of them. */
  const having = (lists: readonly (readonly number[])[]): readonly number[] => {
    const met = new Uint8Array(entries.length);
    for (const [step, list] of lists.entries())
      for (const word of list)
        for (const entry of table.get(words[word] ?? '')) if (met[entry] === step) met[entry] = step + 1;
    const found: number[] = [];
    for (let entry = 0; entry < met.length; entry++) if (met[entry] === lists.length) found.push(entry);
    return found;
  };

  const exactly = (key: string) => {
    const found = exact.get(key);
    const isCalled = (entry: number): boolean => (keys[entry]?.indexOf(key) ?? -1) < (called[entry] ?? 0);
    return { called: found.filter(isCalled), written: found.filter((entry) => !isCalled(entry)) };
  };

  const best = (
    found: readonly number[],
    typed: string,
    accept: (entry: number) => boolean,
    limit: number,
  ): readonly number[] => {
    const itself = exactly(typed);
    const first = [...itself.called, ...itself.written].filter(accept);
    const seen = new Set(first);
    const begins: number[] = [];
    const others: number[] = [];
    for (const entry of found) {
      // They come best first: once enough begin so, no other will be shown.
      if (begins.length === limit) break;
      if (seen.has(entry) || !accept(entry)) continue;
      if (keys[entry]?.some((key) => key.startsWith(typed)) === true) begins.push(entry);
      else if (others.length < limit) others.push(entry);
    }
    return [...first, ...begins, ...others].slice(0, limit);
  };

  return {
    exactly: (text) => exactly(keyOf(text)),
    search(typed, accept, limit) {
      const tokens = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
      if (tokens.length === 0) {
        const first: number[] = [];
        for (let entry = 0; entry < entries.length && first.length < limit; entry++)
          if (accept(entry)) first.push(entry);
        return first;
      }
      const beginning = remembering((token) => startingWith(words, token));
      const slips = remembering((token) => slipsOf(token, editsAllowed(token.length)));
      const nearly = (token: string): readonly number[] => [...beginning(token), ...slips(token)];
      const long = tokens.filter((token) => token.length > SHORT);
      const glued = tokens.join('');
      const attempts: readonly (() => readonly number[])[] = [
        () => having(tokens.map(beginning)),
        () => having([beginning(glued)]),
        () => having(tokens.map(nearly)),
        () => having([slips(glued)]),
        ...(long.length === 0 || long.length === tokens.length
          ? []
          : [() => having(long.map(beginning)), () => having(long.map(nearly))]),
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

/** Numbers by key, in the order in which they are added; each once. */
class Postings {
  /** A list only where a key has several: most have one. */
  readonly #table = new Map<string, number | number[]>();

  add(key: string, value: number): void {
    const held = this.#table.get(key);
    if (held === undefined) this.#table.set(key, value);
    else if (typeof held === 'number') {
      if (held !== value) this.#table.set(key, [held, value]);
    } else if (held.at(-1) !== value) held.push(value);
  }

  get(key: string): readonly number[] {
    const held = this.#table.get(key);
    return held === undefined ? [] : typeof held === 'number' ? [held] : held;
  }

  keys(): Iterable<string> {
    return this.#table.keys();
  }
}

function remembering(make: (key: string) => readonly number[]): (key: string) => readonly number[] {
  const made = new Map<string, readonly number[]>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const keyOf = (text: string): string => wordsOf(text).join(' ');

/** Letters and digits of English: what need not be folded. */
const PLAIN = /^[ -~]*$/;

function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return tokenise(text).map(({ folded }) => folded);
}

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
