import type { Language } from '../../knowledge/types.js';
import type { PeriodMatch } from '../period/period.js';
import type { PeriodReader } from '../period/reader.js';
import type { Token } from '../words/fold.js';
import { type Numbers, numbersOf } from '../words/longest-known.js';
import { type Mending, mendWords } from '../words/mend-words.js';
import { standsAlone } from '../words/misspelt-names.js';

/** What is looked up for the words of a question, whichever of its phrases are then read word by word. */
export interface LookedUp {
  /** The words with typing errors mended, … */
  readonly mended: readonly Token[];
  /** … as folded, … */
  readonly words: readonly string[];
  /** … and as the trees of phrases number them. */
  readonly numbers: Numbers;
  /** Which words, as they are written, mean nothing by themselves. */
  readonly unknown: readonly boolean[];
  /** The date that begins at a word; see {@link PeriodReader.at}. */
  readonly dateAt: (start: number) => PeriodMatch | null;
}

/** What words are looked up in. */
export interface WordBooks extends Mending {
  readonly periods: PeriodReader;
}

/** @param today day number of the clock */
export function lookUp(
  tokens: readonly Token[],
  language: Language,
  today: number,
  books: WordBooks,
): LookedUp {
  const mended = mendWords(tokens, language, books);
  const words = mended.map((token) => token.folded);
  const dates: (PeriodMatch | null)[] = [];
  return {
    mended,
    words,
    numbers: numbersOf(words, language, books.lexicon),
    unknown: tokens.map((token) => !standsAlone(token, books.lexicon)),
    dateAt(start) {
      const known = dates[start];
      if (known !== undefined) return known;
      const found = books.periods.at(mended, start, today);
      dates[start] = found;
      return found;
    },
  };
}
