import type { FactNumber } from '../knowledge/schema.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';
import type { LanguageData } from '../question/language.js';
import type { LanguageDataByLanguage } from '../question/lexicon.js';
import { inEach } from './known.js';

/** Reads hours and lengths in the texts of facts. */
export interface Figures {
  /** The hour of the day that a sentence gives, as it is written there; undefined where it gives none. */
  readonly clockTimeIn: (sentence: string, language: Language) => string | undefined;
  /** Whether a number is one of time or way: "près de cinq heures", "7.4 kilometres"; "6" is none. */
  readonly isLength: (number: FactNumber) => boolean;
}

const HOUR = String.raw`(?:[01]?\d|2[0-3])`;
const MINUTES = String.raw`[0-5]\d`;

/** @param languages how each language writes them */
export function buildFigures(languages: LanguageDataByLanguage): Figures {
  const clockTimes = inEach((language) => clockTimePattern(languages[language].clock));
  const measures = inEach(
    (language) =>
      new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(languages[language].measures)}(?!\p{L})`, 'iu'),
  );
  return {
    clockTimeIn: (sentence, language) => clockTimes[language].exec(sentence)?.[0],
    isLength: (number) => {
      if (!('count' in number) || typeof number.count === 'number') return false;
      const { count } = number;
      return LANGUAGES.some((language) => measures[language].test(count[language]));
    },
  };
}

/** "7 p.m.", "19 h 30", "19:30", after a word without which it may be a number of hours. */
function clockTimePattern({ before, hours, after }: LanguageData['clock']): RegExp {
  const digits = String.raw`:${MINUTES}\b`;
  const words = String.raw`(?:[:.]${MINUTES})?\s?(?:${anyOf(hours)}(?:\s?${MINUTES})?\b|${anyOf(after)})`;
  return new RegExp(String.raw`(?<=(?:^|[\s(])${anyOf(before)}\s)${HOUR}(?:${digits}|${words})`, 'iu');
}

/** A pattern for any of some phrases, the longest that fits; for nothing where there are none. */
function anyOf(phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return phrases.length === 0
    ? '(?!)'
    : `(?:${longestFirst.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`;
}
