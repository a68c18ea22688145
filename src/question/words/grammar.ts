import { LANGUAGES } from '../../knowledge/types.js';
import type { LanguageData } from './language.js';
import type { LanguageDataByLanguage } from './lexicon.js';

/** The small words of all languages: people mix them. */
export type Grammar = LanguageData['grammar'];

/** Puts the small words of all languages together. */
export function grammarOf(languages: LanguageDataByLanguage): Grammar {
  const all = (of: (words: Grammar) => readonly string[]): string[] =>
    LANGUAGES.flatMap((language) => of(languages[language].grammar));
  return {
    determiners: all(({ determiners }) => determiners),
    asking: all(({ asking }) => asking),
    pronouns: all(({ pronouns }) => pronouns),
    genitives: all(({ genitives }) => genitives),
    agents: all(({ agents }) => agents),
    auxiliaries: all(({ auxiliaries }) => auxiliaries),
    adverbs: all(({ adverbs }) => adverbs),
    things: all(({ things }) => things),
    clefts: {
      insisting: all(({ clefts }) => clefts.insisting),
      relatives: all(({ clefts }) => clefts.relatives),
    },
    passages: all(({ passages }) => passages),
    accounts: all(({ accounts }) => accounts),
    reactions: all(({ reactions }) => reactions),
    howFar: all(({ howFar }) => howFar),
    possessives: all(({ possessives }) => possessives),
    plurals: all(({ plurals }) => plurals),
    manner: all(({ manner }) => manner),
    participles: all(({ participles }) => participles),
    gerunds: all(({ gerunds }) => gerunds),
  };
}
