import { endsAs } from './endings.js';
import { fold, type Token } from './fold.js';
import type { Grammar } from './grammar.js';
import type { LanguageData } from './language.js';
import { isNameItself, type Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';

/** Letters of a plural before its ending. */
const SHORTEST_PLURAL = 2;
const PAUSE = /[,;:.!?()"«»]/u;
/** Words that may stand between a number and what it counts: "2 close military allies". */
const REACH = 3;

const wordsOf = remembered((language: LanguageData) => {
  const set = (...phrases: (readonly string[])[]): ReadonlySet<string> => new Set(phrases.flat().map(fold));
  const { soundedDigits, prepositions, grammar, conjunctions, numbering, numberBounds } = language;
  return {
    digits: new Map(Object.entries(soundedDigits.digits)),
    leading: set(soundedDigits.after),
    following: set(soundedDigits.before),
    small: set(language.function),
    counted: set(Object.keys(language.numbers), Object.keys(language.period.units), language.measures),
    /** After these, a digit is a number. */
    numbered: set(
      ...Object.values(prepositions),
      grammar.determiners,
      conjunctions,
      numbering,
      soundedDigits.notAfter,
      ...Object.values(numberBounds).map((phrases) =>
        phrases.flatMap((phrase) => phrase.split(' ').slice(-1)),
      ),
      Object.keys(language.months),
      language.clock.before,
    ),
  };
});

/**
 * Reads a lone digit as the word that it sounds like, where it counts nothing: "wants 2 get closer 2 Russia", "fight 4
 * Russia", "what did he thank Kim 4". It stands before a name, or beside a word that goes with the one it stands for.
 */
export function withSoundedDigits(
  tokens: readonly Token[],
  lexicon: Pick<Lexicon, 'exact'>,
  language: LanguageData,
  { plurals }: Pick<Grammar, 'plurals'>,
): readonly Token[] {
  const words = wordsOf(language);
  if (!tokens.some(({ folded }) => words.digits.has(folded))) return tokens;
  const wordAt = (at: number): string => tokens[at]?.folded ?? '';
  const isName = (at: number): boolean =>
    [wordAt(at), `${wordAt(at)} ${wordAt(at + 1)}`].some((form) => lexicon.exact(form).some(isNameItself));
  const countsSomething = (from: number): boolean => {
    for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
      const word = wordAt(at);
      if (PAUSE.test(tokens[at]?.gap ?? '') || words.small.has(word) || words.digits.has(word)) return false;
      if (endsAs(word, plurals, SHORTEST_PLURAL) || words.counted.has(word) || /\d/u.test(word))
        return !isName(at);
    }
    return false;
  };
  return tokens.map((token, at) => {
    const word = words.digits.get(token.folded);
    const before = wordAt(at - 1);
    if (word === undefined || at === 0 || PAUSE.test(token.gap) || words.numbered.has(before)) return token;
    const isLast = at === tokens.length - 1;
    const isMeant = isLast
      ? lexicon.exact(before).some(isNameItself)
      : !PAUSE.test(tokens[at + 1]?.gap ?? '') &&
        (isName(at + 1) || words.leading.has(before) || words.following.has(wordAt(at + 1))) &&
        !countsSomething(at + 1);
    return isMeant ? { ...token, folded: word, accented: word } : token;
  });
}
