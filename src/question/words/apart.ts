import type { Language } from '../../knowledge/types.js';
import { foldedSet } from './folded-set.js';
import type { LanguageData } from './language.js';
import type { Lexicon, Sense } from './lexicon.js';

/**
 * Whether the words of a phrase may be taken one by one. Not where its article tells what it is ("a present" is no
 * adjective), nor where what follows would no longer be denied: "non-alignement".
 * @param words folded
 */
export function mayPart(
  words: readonly string[],
  { articles, denying }: Pick<LanguageData, 'articles' | 'denying'>,
): boolean {
  const [first = ''] = words;
  return words.length > 1 && !foldedSet(articles).has(first) && !foldedSet(denying).has(first);
}

/**
 * The concepts that each word of a phrase may stand for when the phrase is not read as one: by itself, or with others of
 * the phrase. Null for a word of which a fact need not have any: it is a word of grammar, asks something, says little,
 * names somebody, or is not known.
 * @param words folded
 */
export function conceptsApart(
  words: readonly string[],
  language: Language,
  lexicon: Pick<Lexicon, 'word' | 'exact' | 'stemmed' | 'stem'>,
): readonly (readonly string[] | null)[] {
  const stems = words.map((word) => lexicon.stem(word, language));
  const sensesOf = (from: number, to: number): readonly Sense[] => {
    if (to - from > 1)
      return [
        ...lexicon.exact(words.slice(from, to).join(' ')),
        ...lexicon.stemmed(stems.slice(from, to).join(' '), language),
      ];
    const { senses, byStem } = lexicon.word(words[from] ?? '');
    return [...senses, ...byStem[language]];
  };
  const concepts = words.map(() => new Set<string>());
  const free = new Set<number>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length && to - from < words.length; to++)
      for (const sense of sensesOf(from, to))
        for (let at = from; at < to; at++)
          if (sense.kind === 'concept') concepts[at]?.add(sense.id);
          else free.add(at);
  return concepts.map((ids, at) => (free.has(at) || ids.size === 0 ? null : [...ids]));
}
