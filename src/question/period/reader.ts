import { LANGUAGES, type Language } from '../../knowledge/types.js';
import type { Token } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import { boundAt } from './bounds.js';
import { choiceAt } from './choices.js';
import { periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import { newYear } from './new-year.js';
import type { Period, PeriodMatch } from './period.js';
import { rangeAt } from './ranges.js';
import { introducedYear } from './short-years.js';
import { type DateText, dateWords, mayBegin, monthAt, skip, wordAt } from './words.js';

/** Reads date expressions of every language, relative to a clock. */
export interface PeriodReader {
  /**
   * The date expression that starts at a token, if one does; the longest.
   * @param today - day number of the clock
   */
  at(tokens: readonly Token[], start: number, today: number): PeriodMatch | null;
}

/** Builds the reader of dates from the words of each language; a question may mix them. */
export function buildPeriodReader(languages: Readonly<Record<Language, LanguageData>>): PeriodReader {
  const plurals = LANGUAGES.flatMap((language) => languages[language].grammar.plurals);
  const vocabularies = LANGUAGES.map((language) => dateWords(languages[language], plurals));
  return {
    at(tokens, start, today) {
      const found = vocabularies.flatMap((words) => readAt({ tokens, today, words }, start) ?? []);
      return found.reduce<PeriodMatch | null>(
        (best, match) => (best === null || isBetter(match, best) ? match : best),
        null,
      );
    },
  };
}

/** The longer expression, or of two readings of the same words the narrower. */
const isBetter = (a: PeriodMatch, b: PeriodMatch): boolean =>
  a.end > b.end || (a.end === b.end && width(a.period) < width(b.period));
const width = (period: Period): number =>
  period.kind === 'range' ? period.to - period.from : Number.POSITIVE_INFINITY;

/** The longest date expression of one language at a token; of equals, the first of these ways to read it. */
function readAt(text: DateText, start: number): PeriodMatch | null {
  if (!mayBegin(text, start)) return null;
  const attempts: (PeriodMatch | null)[] = [
    newYear(text, start),
    match(start, rangeAt(text, start), false),
    // Before bounds: "avant-hier" is a day, not the time before yesterday.
    dated(text, start, start),
    match(start, boundAt(text, start), true),
    match(start, choiceAt(text, start), false),
    ...introduced(text, start),
    inShortYear(text, start),
  ];
  return attempts.reduce(
    (best, attempt) => (attempt !== null && attempt.end > (best?.end ?? start) ? attempt : best),
    null,
  );
}

const match = (
  start: number,
  found: { readonly end: number; readonly period: Period } | null,
  bound: boolean,
): PeriodMatch | null => (found === null ? null : { start, ...found, bound });

/** The date at `at`, for an expression that began at `start`. */
function dated(text: DateText, start: number, at: number): PeriodMatch | null {
  const found = dateAt(text, at);
  const period = found === null ? null : periodOf(found.date);
  return found === null || period === null ? null : { start, end: found.end, period, bound: false };
}

/** A date after an article or a preposition: "le 3 septembre", "en mars", "in the summer of 2025". */
function introduced(text: DateText, start: number): (PeriodMatch | null)[] {
  const { article, inPeriod } = text.words.phrases;
  const preposition = skip(text, start, inPeriod);
  return [skip(text, start, article), preposition, skip(text, preposition, article)]
    .filter((at) => at > start)
    .map((at) => {
      const plain = dated(text, start, at);
      if (plain !== null || preposition === start) return plain;
      // "En mars", "in May": the preposition makes a date of them.
      const month = text.words.ambiguous.has(wordAt(text, at)) ? monthAt(text, at) : undefined;
      const period = month === undefined ? null : periodOf({ month });
      return period === null ? null : { start, end: at + 1, period, bound: false };
    });
}

/** "en 25". */
function inShortYear(text: DateText, start: number): PeriodMatch | null {
  const found = introducedYear(text, start);
  const period = found === null ? null : periodOf(found.date);
  return found === null || period === null ? null : { start, end: found.end, period, bound: false };
}
