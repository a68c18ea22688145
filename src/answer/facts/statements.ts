import type { Fact } from '../../knowledge/coverage.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import { type Token, tokenise } from '../../question/words/fold.js';
import type { LanguageDataByLanguage } from '../../question/words/lexicon.js';
import { remembered } from '../../question/words/remembered.js';
import { isOneOf, says, startsIn } from '../../question/words/says.js';

/** Reads what the wording of facts tells beside their slots. What both languages must say, neither says by chance. */
export interface Statements {
  /** Whether a fact says of something what it is: "Ferrolia is a rail builder". */
  readonly isIdentity: (fact: Fact) => boolean;
  /** Whether a fact says that what it tells came before or after something else. */
  readonly orderIn: (fact: Fact) => 'before' | 'after' | undefined;
  /** Whether the means that a fact gives are a place: "on his own network", "at a press briefing". */
  readonly isVenue: (fact: Fact) => boolean;
  /** Whether a word of a reason only says that it is one: "because". */
  readonly introducesReason: (folded: string, language: Language) => boolean;
}

/** @param languages how each language words them */
export function buildStatements(languages: LanguageDataByLanguage): Statements {
  const wordsOf = remembered(
    (fact: Fact): Readonly<Record<Language, readonly Token[]>> => ({
      fr: tokenise(fact.says.fr),
      en: tokenise(fact.says.en),
    }),
  );
  const everySays = (fact: Fact, kind: 'identity' | 'before' | 'after'): boolean =>
    LANGUAGES.every((language) => says(wordsOf(fact)[language], languages[language].statements[kind]));
  return {
    isIdentity: (fact) => everySays(fact, 'identity'),
    orderIn: remembered((fact) =>
      everySays(fact, 'before') ? 'before' : everySays(fact, 'after') ? 'after' : undefined,
    ),
    isVenue: ({ how }) =>
      how !== undefined &&
      LANGUAGES.every((language) => startsIn(how[language], languages[language].statements.venues)),
    introducesReason: (folded, language) => isOneOf(folded, languages[language].statements.because),
  };
}
