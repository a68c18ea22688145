import { GrowingLists } from '../../knowledge/compiled/growing.js';
import { type Lists, listAt } from '../../knowledge/compiled/lists.js';
import { tokenise } from '../../question/words/fold.js';
import { editsAllowed } from '../../question/words/typos.js';
import { openSorted, type SortedTexts, writeSorted } from '../tables/sorted-texts.js';
import { openSlipIndex, type SlipTables, tabulateSlips } from './slip-index.js';

/** What an entry is found by. */
export interface Findable {
  /** What it is called. */
  readonly names: readonly string[];
  /** Other ways to write it. */
  readonly forms: readonly string[];
  /** It is a title: nobody writes more than its first words without the spaces. */
  readonly isSpaced?: boolean;
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
/** Words at the beginning of a title that are found without the spaces between them. */
const MOST_GLUED = 4;
/** Words of at most so many letters are left out where they alone keep a text from being found ("le", "of"). */
const SHORT = 3;

/** What a prefix index looks up. Plain data; it belongs to the entries it was made of. */
export interface PrefixTables {
  /** How many entries there are. */
  readonly entries: number;
  /** What entries are called and how else they are written, folded. */
  readonly keys: SortedTexts;
  /** By key: for each of its entries twice the number, and one more where it is not called so but also written so. */
  readonly keyed: Lists;
  readonly words: SortedTexts;
  /** By word: the entries with a key that has it. */
  readonly worded: Lists;
  readonly slips: SlipTables;
}

/** Indexes entries, the best ones first. */
export function tabulatePrefixes(entries: readonly Findable[]): PrefixTables {
  const keys = new Postings();
  const words = new Postings();
  for (const [entry, { names, forms, isSpaced = false }] of entries.entries()) {
    const called = new Set(names.map(keyOf));
    const written = new Set(forms.map(keyOf));
    for (const key of called) keys.add(key, 2 * entry);
    for (const key of written) if (!called.has(key)) keys.add(key, 2 * entry + 1);
    for (const key of [...called, ...written]) {
      const parts = key.split(' ');
      for (const word of parts) words.add(word, entry);
      // "xijinping", "jongun": a name whose spaces went astray.
      const glued = !isSpaced ? parts : called.has(key) ? parts.slice(0, MOST_GLUED) : [];
      if (glued.length > 1) words.add(glued.join(''), entry);
    }
  }
  const allKeys = [...keys.keys()].sort();
  const allWords = [...words.keys()].sort();
  return {
    entries: entries.length,
    keys: writeSorted(allKeys),
    keyed: keys.inOrderOf(allKeys),
    words: writeSorted(allWords),
    worded: words.inOrderOf(allWords),
    slips: tabulateSlips(allWords),
  };
}

/** Opens a prefix index. Words and keys stand in sorted lists, in which those with a common beginning are neighbours. */
export function openPrefixIndex(tables: PrefixTables): PrefixIndex {
  const { entries: count, keyed, worded } = tables;
  const keys = openSorted(tables.keys);
  const words = openSorted(tables.words);
  const slipsOf = openSlipIndex(tables.slips, words);

  /** Entries that have, for each list of words, one of them. */
  const having = (lists: readonly Places[]): readonly number[] => {
    const met = new Uint8Array(count);
    // The words are neighbours, and so are their entries.
    for (const [step, places] of lists.entries())
      for (const [from, to] of places)
        for (let at = worded.starts[from] ?? 0; at < (worded.starts[to] ?? 0); at++) {
          const entry = worded.values[at] ?? 0;
          if (met[entry] === step) met[entry] = step + 1;
        }
    const found: number[] = [];
    for (let entry = 0; entry < met.length; entry++) if (met[entry] === lists.length) found.push(entry);
    return found;
  };

  const exactly = (key: string) => {
    const found = Array.from(listAt(keyed, keys.find(key)));
    const entriesOf = (bit: number): number[] =>
      found.filter((each) => (each & 1) === bit).map((each) => each >> 1);
    return { called: entriesOf(0), written: entriesOf(1) };
  };

  /** Tells whether an entry has a key that begins so. */
  const beginner = (typed: string): ((entry: number) => boolean) => {
    const [from, to] = keys.beginning(typed);
    const begins = new Uint8Array(count);
    for (let at = keyed.starts[from] ?? 0; at < (keyed.starts[to] ?? 0); at++)
      begins[(keyed.values[at] ?? 0) >> 1] = 1;
    return (entry) => begins[entry] === 1;
  };

  /** Puts in order what is found of what is typed. */
  const ranking = (typed: string, accept: (entry: number) => boolean, limit: number) => {
    const itself = exactly(typed);
    const first = [...itself.called, ...itself.written].filter(accept);
    const seen = new Set(first);
    const hasBeginning = beginner(typed);
    return (found: readonly number[]): readonly number[] => {
      const begins: number[] = [];
      const others: number[] = [];
      for (const entry of found) {
        // They come best first: once enough begin so, no other will be shown.
        if (begins.length === limit) break;
        if (seen.has(entry) || !accept(entry)) continue;
        if (hasBeginning(entry)) begins.push(entry);
        else if (others.length < limit) others.push(entry);
      }
      return [...first, ...begins, ...others].slice(0, limit);
    };
  };

  return {
    exactly: (text) => exactly(keyOf(text)),
    search(typed, accept, limit) {
      const tokens = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
      if (tokens.length === 0) {
        const first: number[] = [];
        for (let entry = 0; entry < count && first.length < limit; entry++)
          if (accept(entry)) first.push(entry);
        return first;
      }
      const beginning = remembering((token): Places => [words.beginning(token)]);
      const slips = remembering(
        (token): Places => slipsOf(token, editsAllowed(token.length)).map((place) => [place, place + 1]),
      );
      const nearly = (token: string): Places => [...beginning(token), ...slips(token)];
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
      const ranked = ranking(tokens.join(' '), accept, limit);
      for (const attempt of attempts) {
        const found = ranked(attempt());
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

/** Stretches of a sorted list, the end exclusive. */
type Places = readonly (readonly [from: number, to: number])[];

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

  keys(): Iterable<string> {
    return this.#table.keys();
  }

  inOrderOf(keys: readonly string[]): Lists {
    const lists = new GrowingLists();
    for (const key of keys) {
      const held = this.#table.get(key) ?? [];
      lists.add(typeof held === 'number' ? [held] : held);
    }
    return lists.finished();
  }
}

function remembering<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
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
