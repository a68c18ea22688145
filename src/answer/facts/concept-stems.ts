import type { Concept } from '../../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import { type Token, tokenise } from '../../question/words/fold.js';
import { remembered } from '../../question/words/remembered.js';
import { stem } from '../../question/words/stem.js';

type Stems = Readonly<Record<Language, ReadonlySet<string>>>;

/** The stems of some of the words of each phrase for a concept. */
const stemsOf = (taken: (phrase: readonly Token[], language: Language) => readonly Token[]) =>
  remembered((concept: Concept): Stems => {
    const stemsIn = (language: Language): ReadonlySet<string> =>
      new Set(
        concept[language].flatMap((phrase) =>
          taken(tokenise(phrase), language).map(({ folded }) => stem(folded, language)),
        ),
      );
    return { fr: stemsIn('fr'), en: stemsIn('en') };
  });

const ofAllWords = stemsOf((phrase) => phrase);
/** A noun heads its phrase as the first word in French, as the last in English. */
const ofHeads = stemsOf((phrase, language) => (language === 'fr' ? phrase.slice(0, 1) : phrase.slice(-1)));

const isAmong = (surface: string, stems: Stems): boolean => {
  const asked = tokenise(surface)[0]?.folded ?? '';
  return LANGUAGES.some((language) => stems[language].has(stem(asked, language)));
};

/** Whether a word stands in a phrase for a concept: "leaders" in "foreign leaders". */
export const hasWord = (concept: Concept | undefined, surface: string): boolean =>
  concept !== undefined && isAmong(surface, ofAllWords(concept));

/** Whether a phrase for a concept is of a kind of what a word stands for: "tram vehicles" are vehicles, and no trams. */
export const isKindOf = (concept: Concept | undefined, surface: string): boolean =>
  concept !== undefined && isAmong(surface, ofHeads(concept));
