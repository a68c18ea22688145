import Fuse from 'fuse.js';

/**
 * The number of edits between two words: insertions, deletions, substitutions and swaps of two
 * neighbours (Damerau–Levenshtein, optimal string alignment), or `limit + 1` when there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let beforeLast = new Int32Array(width);
  let last = Int32Array.from({ length: width }, (_, j) => j);
  let row = new Int32Array(width);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? Number.POSITIVE_INFINITY, limit + 1);
}

/** How many edits a word of this length may have and still be meant. */
export function editsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return 2;
}

/** A dictionary that finds the words a mistyped word may stand for. */
export interface TypoIndex {
  /** Words within the edits allowed for `word`, best first. */
  near(word: string): readonly { readonly word: string; readonly edits: number }[];
  /** The same, in no order. */
  about(word: string): readonly string[];
}

/** Longest prefix whose deletions are indexed: what keeps the index small (SymSpell's prefix length). */
const PREFIX = 8;

/** The beginnings of a word with up to so many letters left out, each as a number: a hash of its letters. */
function deletions(word: string, edits: number): Int32Array {
  const length = Math.min(word.length, PREFIX);
  const forms = new Int32Array(1 + (edits > 0 ? length : 0) + (edits > 1 ? (length * (length - 1)) / 2 : 0));
  let count = 0;
  const add = (without: number, and: number): void => {
    // FNV-1a over the letters that are left.
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at++)
      if (at !== without && at !== and) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    forms[count] = hash;
    count += 1;
  };
  add(-1, -1);
  if (edits > 0) for (let i = 0; i < length; i++) add(i, -1);
  if (edits > 1) for (let i = 0; i < length; i++) for (let j = i + 1; j < length; j++) add(i, j);
  return forms;
}

/**
 * The words that have a form, as numbers in flat arrays: those of a form stand together with those of other forms
 * whose hash ends alike, in the order of the words.
 */
interface FormTable {
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
  readonly words: Int32Array;
}

function tableOf(words: readonly string[]): FormTable {
  const formsOf = (word: string): Int32Array => deletions(word, Math.max(1, editsAllowed(word.length)));
  const forms = words.map(formsOf);
  const total = forms.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, total)));
  const starts = new Int32Array(size + 1);
  for (const own of forms)
    for (const hash of own) {
      const bucket = (hash & (size - 1)) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
  for (let bucket = 0; bucket < size; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const next = starts.slice();
  const table: FormTable = { starts, hashes: new Int32Array(total), words: new Int32Array(total) };
  for (const [word, own] of forms.entries())
    for (const hash of own) {
      const bucket = hash & (size - 1);
      const at = next[bucket] ?? 0;
      table.hashes[at] = hash;
      table.words[at] = word;
      next[bucket] = at + 1;
    }
  return table;
}

/**
 * Indexes words by their deletion neighbourhood (Wolf Garbe, SymSpell, 2012): two words within n
 * edits share a form with at most n letters left out of each. Fuse.js ranks the few that remain.
 * The index is made when it is first asked: many questions have no slip.
 */
export function buildTypoIndex(words: Iterable<string>): TypoIndex {
  const known = [...new Set(words)];
  let made: FormTable | undefined;
  const sharing = (word: string, edits: number): Set<string> => {
    made ??= tableOf(known);
    const { starts, hashes, words: numbers } = made;
    const found = new Set<string>();
    for (const hash of deletions(word, edits)) {
      const bucket = hash & (starts.length - 2);
      for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at++)
        if (hashes[at] === hash) found.add(known[numbers[at] ?? -1] ?? '');
    }
    return found;
  };
  const within = (word: string): { word: string; edits: number }[] => {
    const allowed = editsAllowed(word.length);
    if (allowed === 0) return [];
    return [...sharing(word, allowed)].flatMap((candidate) => {
      // The shorter of both decides; a name of two or three letters may have one edit.
      const limit = Math.min(allowed, editsAllowed(Math.max(candidate.length, 4)));
      const edits = editDistance(word, candidate, limit);
      return edits <= limit && plausible(word, candidate, edits) ? [{ word: candidate, edits }] : [];
    });
  };
  return {
    about: (word) => within(word).map((found) => found.word),
    near(word) {
      const close = within(word);
      if (close.length < 2) return close;
      const order = new Fuse(close, {
        keys: ['word'],
        threshold: 1,
        isCaseSensitive: true,
        ignoreLocation: true,
      })
        .search(word)
        .map((result) => result.item);
      const ranked = [...order, ...close.filter((item) => !order.includes(item))];
      return ranked.sort((a, b) => a.edits - b.edits);
    },
  };
}

/** Two edits in a short word, or another first letter, make another word more often than a slip. */
function plausible(word: string, candidate: string, edits: number): boolean {
  if (edits === 0) return true;
  const swapped = word[0] === candidate[1] && word[1] === candidate[0];
  return word[0] === candidate[0] || swapped || (edits === 1 && word.length >= 6);
}
