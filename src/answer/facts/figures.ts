import type { FactNumber } from '../../knowledge/schema.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import { endsAs } from '../../question/words/endings.js';
import type { Token } from '../../question/words/fold.js';
import type { LanguageData } from '../../question/words/language.js';
import type { LanguageDataByLanguage } from '../../question/words/lexicon.js';
import { says } from '../../question/words/says.js';
import { inEach } from './known.js';

/** Reads hours and lengths in the texts of facts. */
export interface Figures {
  /** The hour of the day that a sentence gives, as it is written there; undefined where it gives none. */
  readonly clockTimeIn: (sentence: string, language: Language) => string | undefined;
  /** Whether a number is one of time or way: "près de cinq heures", "7.4 kilometres"; "6" is none. */
  readonly isLength: (number: FactNumber) => boolean;
  /** Whether a number is an amount of money: "1.2 million euros". */
  readonly isMoney: (number: FactNumber) => boolean;
  /** Whether a number says how often something is done: "twice a week". */
  readonly isFrequency: (number: FactNumber) => boolean;
  /** Whether a question asks how often something is done. */
  readonly asksFrequency: (tokens: readonly Token[], language: Language) => boolean;
  /** Whether a question asks how much, and names nothing that it counts. */
  readonly asksAmount: (tokens: readonly Token[], language: Language) => boolean;
  /** Whether a question asks how things are at present: "where is he now?" */
  readonly asksNow: (tokens: readonly Token[], language: Language) => boolean;
  /** Whether a word is a verb in its infinitive, by its ending, which nobody counts: "combien coûtera de *refaire* …". */
  readonly isVerb: (word: string, language: Language) => boolean;
  /** Whether a question asks how many people: "how many folks", "combien de monde". */
  readonly asksHeadcount: (tokens: readonly Token[], language: Language) => boolean;
}

const HOUR = String.raw`(?:[01]?\d|2[0-3])`;
const MINUTES = String.raw`[0-5]\d`;

/** @param languages how each language writes them */
export function buildFigures(languages: LanguageDataByLanguage): Figures {
  const clockTimes = inEach((language) => clockTimePattern(languages[language].clock));
  const wordOf = (words: readonly string[]): RegExp =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(words)}(?!\p{L})`, 'iu');
  const measures = inEach((language) => wordOf(languages[language].measures));
  const frequencies = inEach((language) => wordOf(languages[language].frequencies.told));
  const currencies = inEach((language) => wordOf(languages[language].currencies));
  const isOf =
    (units: Readonly<Record<Language, RegExp>>) =>
    (number: FactNumber): boolean => {
      if (!('count' in number) || typeof number.count === 'number') return false;
      const { count } = number;
      return LANGUAGES.some((language) => units[language].test(count[language]));
    };
  return {
    clockTimeIn: (sentence, language) => clockTimes[language].exec(sentence)?.[0],
    isLength: isOf(measures),
    isMoney: isOf(currencies),
    isFrequency: isOf(frequencies),
    asksFrequency: (tokens, language) => says(tokens, languages[language].frequencies.asked),
    asksAmount: (tokens, language) => {
      const { asked, counting, money } = languages[language].amounts;
      return says(tokens, money) || (says(tokens, asked) && !says(tokens, counting));
    },
    asksNow: (tokens, language) => says(tokens, languages[language].now),
    isVerb: (word, language) =>
      ONE_WORD.test(word) && endsAs(word.toLowerCase(), languages[language].infinitives, SHORTEST_VERB),
    asksHeadcount: (tokens, language) => says(tokens, languages[language].headcounts),
  };
}

const ONE_WORD = /^\p{L}+$/u;
/** Letters of a verb before such an ending. */
const SHORTEST_VERB = 1;

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
