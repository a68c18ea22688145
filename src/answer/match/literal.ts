import { LANGUAGES, type Language } from '../../knowledge/types.js';
import type { ConceptUnit } from '../../question/query.js';
import { tokenise } from '../../question/words/fold.js';
import { keptLately } from '../../question/words/remembered.js';
import { stem } from '../../question/words/stem.js';
import type { Entry } from '../tables/entry.js';

/** Shorter words are mostly grammar: "de", "of". */
const SHORTEST = 4;

/** The stems of the words of a unit that are not grammar, in each language. */
export const wordStemsOf = keptLately(
  ({ surface }: ConceptUnit): Readonly<Record<Language, readonly string[]>> => {
    const words = tokenise(surface)
      .map((token) => token.folded)
      .filter((word) => word.length >= SHORTEST);
    return { fr: words.map((word) => stem(word, 'fr')), en: words.map((word) => stem(word, 'en')) };
  },
);

/**
 * Whether a fact has the very words for what a question asks, and not only others for the same.
 * @param languages in which it is told: what the two share, "evolution", is found in either
 */
export function isLiteral(
  unit: ConceptUnit,
  entry: Entry,
  languages: readonly Language[] = LANGUAGES,
): boolean {
  const stems = wordStemsOf(unit);
  return languages.some(
    (language) =>
      stems[language].length > 0 && stems[language].every((word) => entry.stems[language].has(word)),
  );
}
