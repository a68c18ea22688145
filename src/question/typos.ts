import Fuse from 'fuse.js';

/**
 * The number of edits between two words: insertions, deletions, substitutions and swaps of two
 * neighbours (Damerau–Levenshtein, optimal string alignment), or `limit + 1` when there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(substitution, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
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
}

/** Longest prefix whose deletions are indexed: what keeps the index small (SymSpell's prefix length). */
const PREFIX = 8;

/** The word's prefix with up to `edits` letters left out. */
function* deletions(word: string, edits: number): Generator<string> {
  const prefix = word.slice(0, PREFIX);
  yield prefix;
  if (edits < 1) return;
  for (let i = 0; i < prefix.length; i++) {
    const once = prefix.slice(0, i) + prefix.slice(i + 1);
    yield once;
    if (edits > 1) for (let j = i; j < once.length; j++) yield once.slice(0, j) + once.slice(j + 1);
  }
}

/**
 * Indexes words by their deletion neighbourhood (Wolf Garbe, SymSpell, 2012): two words within n
 * edits share a form with at most n letters left out of each. Fuse.js ranks the few that remain.
 */
export function buildTypoIndex(words: Iterable<string>): TypoIndex {
  const table = new Map<string, string[]>();
  for (const word of new Set(words))
    for (const form of new Set(deletions(word, Math.max(1, editsAllowed(word.length))))) {
      const list = table.get(form);
      if (list === undefined) table.set(form, [word]);
      else list.push(word);
    }
  return {
    near(word) {
      const allowed = editsAllowed(word.length);
      if (allowed === 0) return [];
      const candidates = new Set<string>();
      for (const form of deletions(word, allowed))
        for (const found of table.get(form) ?? []) candidates.add(found);
      const close = [...candidates].flatMap((candidate) => {
        // The shorter of both decides; a name of two or three letters may have one edit.
        const limit = Math.min(allowed, editsAllowed(Math.max(candidate.length, 4)));
        const edits = editDistance(word, candidate, limit);
        return edits <= limit && plausible(word, candidate, edits) ? [{ word: candidate, edits }] : [];
      });
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
