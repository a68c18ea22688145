import type { Language } from '../../knowledge/types.js';
import type { PeriodMatch } from '../period/period.js';
import type { Token } from '../words/fold.js';
import type { Sense } from '../words/lexicon.js';
import { type Found, longestKnown } from '../words/longest-known.js';
import { gluedName, mendedName, possessive } from '../words/misspelt-names.js';
import type { NameTypos } from '../words/name-typos.js';
import { givingWay, withoutArticle, withoutDate, withoutQuestionWord } from '../words/phrase-ends.js';
import type { LookedUp, WordBooks } from './looked-up.js';

/** A stretch of a question with what it may mean. */
export interface Span {
  readonly start: number;
  /** After its last token. */
  readonly end: number;
  readonly surface: string;
  readonly senses: readonly Sense[];
  readonly period?: PeriodMatch | undefined;
}

/** What reads a question: the words of the coverage and of the languages. */
export interface Reading extends WordBooks {
  /** First words of names, for typing errors. */
  readonly names: NameTypos;
}

const surfaceOf = (text: string, tokens: readonly Token[], start: number, end: number): string =>
  text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);

/**
 * Splits a question into spans: dates, then the longest known phrases, then typing errors, then unknown words.
 * @param lookedUp what the words are
 * @param apart phrases that are not to be read as one: their words as folded, joined by a space
 */
export function segment(
  text: string,
  tokens: readonly Token[],
  language: Language,
  { mended, words, numbers, unknown, dateAt }: LookedUp,
  { lexicon, grammar, names }: Reading,
  apart: ReadonlySet<string> = new Set(),
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < tokens.length) {
    const knownAt = (start: number, longest?: number): Found | null =>
      longestKnown(mended, numbers, start, language, lexicon, grammar, longest);
    const shorter = (longest: number): Found | null => knownAt(at, longest);
    const whole = withoutQuestionWord(
      knownAt(at, longestAt(tokens, at, apart)),
      shorter,
      numbers,
      at,
      lexicon,
    );
    const known = withoutDate(
      withoutArticle(
        givingWay(whole, shorter, knownAt, at),
        shorter,
        knownAt,
        at,
        words,
        grammar,
        lexicon.negators[language],
      ),
      shorter,
      (start) => dateAt(start)?.end ?? start,
      words,
      at,
      lexicon,
    );
    const date = dateAt(at);
    if (date !== null && date.end >= (known?.end ?? at)) {
      spans.push({
        start: at,
        end: date.end,
        surface: surfaceOf(text, tokens, at, date.end),
        senses: [],
        period: date,
      });
      at = date.end;
      continue;
    }
    const found =
      gluedName(tokens, at, lexicon, whole?.end ?? at) ??
      mendedName(tokens, at, whole?.end ?? at, unknown, names) ??
      known ??
      possessive(tokens, at, lexicon, grammar);
    if (found !== null) {
      const { end, senses } = found;
      spans.push({ start: at, end, surface: surfaceOf(text, tokens, at, end), senses });
      at = end;
    } else {
      spans.push({ start: at, end: at + 1, surface: surfaceOf(text, tokens, at, at + 1), senses: [] });
      at += 1;
    }
  }
  return spans;
}

/** How many words a phrase may have, for none of those that are to be read word by word to be found. */
function longestAt(tokens: readonly Token[], at: number, apart: ReadonlySet<string>): number {
  for (const phrase of apart) {
    const words = phrase.split(' ');
    if (words.every((word, i) => tokens[at + i]?.folded === word)) return words.length - 1;
  }
  return Number.POSITIVE_INFINITY;
}
