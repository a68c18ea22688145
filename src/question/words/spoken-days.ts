import { fold, type Token } from './fold.js';
import type { LanguageData } from './language.js';
import { remembered } from './remembered.js';
import { joined } from './spoken-years.js';

/** A day of a month that is said, and the place after its last word. */
interface Said {
  readonly day: number;
  readonly end: number;
  /** By a word for a rank: "third". */
  readonly isRank: boolean;
}

/** Twenty and thirty go on with a day below ten: "twenty-third", "trente et un". */
const TENS: ReadonlySet<number> = new Set([20, 30]);
const LAST_DAY = 31;
const YEAR = /^\d{4}$/;
const CLOSING = /[,;:.!?()]/u;

const wordsOf = remembered(
  ({ numbers, ordinals, months, weekdays, ambiguousDates, period, ...data }: LanguageData) => {
    const table = (numbered: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
      new Map(Object.entries(numbered).map(([word, value]) => [fold(word), value]));
    const set = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(fold));
    return {
      numbers: table(numbers),
      ranks: table(ordinals),
      months: table(months),
      weekdays: table(weekdays),
      ambiguous: set(ambiguousDates),
      article: set(period.article),
      and: set(period.and),
      one: set(period.one),
      small: set(data.function),
      daysAreCounted: period.daysAreCounted,
    };
  },
);

/**
 * Puts the day of a month that is said in words in figures, so that dates are read from it: "the third of September",
 * "September twenty-third", "le vingt-trois septembre". It is the word 23 from then on, written as it was. What may
 * as well be a number or a rank of something stays one: "the two December letters", "the second September visit".
 */
export function withSpokenDays(tokens: readonly Token[], language: LanguageData): readonly Token[] {
  const words = wordsOf(language);
  if (!tokens.some(({ folded }) => words.months.has(folded))) return tokens;
  const wordAt = (at: number): string => tokens[at]?.folded ?? '';
  const skip = (at: number, of: ReadonlySet<string>): number => (of.has(wordAt(at)) ? at + 1 : at);
  /** Nothing stands at a place that a rank before it could be the rank of. */
  const isOver = (at: number): boolean =>
    at >= tokens.length ||
    CLOSING.test(tokens[at]?.gap ?? '') ||
    YEAR.test(wordAt(at)) ||
    words.small.has(wordAt(at));
  const saidAt = (at: number): Said | null => {
    const rank = words.ranks.get(wordAt(at));
    if (rank !== undefined) return { day: rank, end: at + 1, isRank: true };
    const number = words.numbers.get(wordAt(at)) ?? 0;
    const unit = words.ranks.get(wordAt(at + 1)) ?? 0;
    if (TENS.has(number) && unit > 0 && unit < 10) return { day: number + unit, end: at + 2, isRank: true };
    if (!words.daysAreCounted || number < 1 || number > LAST_DAY) return null;
    const and = skip(at + 1, words.and);
    if (TENS.has(number) && words.one.has(wordAt(and)))
      return { day: number + 1, end: and + 1, isRank: false };
    const next = words.numbers.get(wordAt(at + 1)) ?? 0;
    // "Dix-sept" is said in two words, as is "vingt-deux"; "dix, cinq" is not.
    const goesOn = (TENS.has(number) && next > 0 && next < 10) || (number === 10 && next > 6 && next < 10);
    return { day: number + (goesOn ? next : 0), end: at + (goesOn ? 2 : 1), isRank: false };
  };
  const hasMonthAfter = ({ day, end, isRank }: Said, at: number): boolean => {
    const month = skip(end, words.article);
    const name = wordAt(month);
    if (!words.months.has(name)) return false;
    if (month > end) return true;
    // "Third may" and "dix sept" are no days; "trois mars" and "premier mai" are.
    if (words.daysAreCounted) return (!isRank || day === 1) && !words.numbers.has(name);
    return !words.ambiguous.has(name) && (isOver(month + 1) || words.weekdays.has(wordAt(at - 1)));
  };
  const hasMonthBefore = ({ end, isRank }: Said, at: number): boolean => {
    const month = words.article.has(wordAt(at - 1)) ? at - 2 : at - 1;
    const between = tokens.slice(Math.max(month + 1, 0), at + 1);
    return (
      isRank &&
      !words.daysAreCounted &&
      words.months.has(wordAt(month)) &&
      !words.ambiguous.has(wordAt(month)) &&
      !between.some(({ gap }) => CLOSING.test(gap)) &&
      isOver(end)
    );
  };
  /** "Du trois au cinq septembre": the month of the second day is that of the first. */
  const isOfRange = ({ end }: Said): boolean => {
    const and = skip(end, words.and);
    const second = skip(and, words.article);
    const said = and === end ? null : saidAt(second);
    return said !== null && hasMonthAfter(said, second);
  };
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    if (first === undefined) break;
    const said = saidAt(at);
    const isDay = said !== null && (hasMonthAfter(said, at) || hasMonthBefore(said, at) || isOfRange(said));
    if (said !== null && isDay) {
      const folded = String(said.day);
      read.push({ ...joined(first, tokens.slice(at, said.end)), folded, accented: folded });
    } else read.push(first);
    at = said !== null && isDay ? said.end : at + 1;
  }
  return read;
}
