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
    questions: {
      which: all(({ questions }) => questions.which),
      written: all(({ questions }) => questions.written),
      leading: all(({ questions }) => questions.leading),
      relatives: all(({ questions }) => questions.relatives),
      persons: all(({ questions }) => questions.persons),
      opening: all(({ questions }) => questions.opening),
      openingAfter: all(({ questions }) => questions.openingAfter),
      how: all(({ questions }) => questions.how),
      degrees: all(({ questions }) => questions.degrees),
      whom: all(({ questions }) => questions.whom),
      beforeWhom: all(({ questions }) => questions.beforeWhom),
      whose: all(({ questions }) => questions.whose),
      byWhom: all(({ questions }) => questions.byWhom),
      where: all(({ questions }) => questions.where),
      unaccentedWhere: all(({ questions }) => questions.unaccentedWhere),
      purposes: all(({ questions }) => questions.purposes),
      after: all(({ questions }) => questions.after),
    },
    clauses: {
      that: all(({ clauses }) => clauses.that),
      as: all(({ clauses }) => clauses.as),
      if: all(({ clauses }) => clauses.if),
      said: all(({ clauses }) => clauses.said),
    },
    reaching: all(({ reaching }) => reaching),
    unaccentedVerbs: all(({ unaccentedVerbs }) => unaccentedVerbs),
    possessives: all(({ possessives }) => possessives),
    plurals: all(({ plurals }) => plurals),
    manner: all(({ manner }) => manner),
    participles: all(({ participles }) => participles),
    passive: {
      been: all(({ passive }) => passive.been),
      being: all(({ passive }) => passive.being),
      plain: all(({ passive }) => passive.plain),
      reflexive: all(({ passive }) => passive.reflexive),
      participles: all(({ passive }) => passive.participles),
    },
    gerunds: all(({ gerunds }) => gerunds),
    done: all(({ done }) => done),
  };
}
