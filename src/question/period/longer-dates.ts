import { dateOfDay, daysInMonth } from '../../knowledge/edtf.js';
import { type DateFound, monthRange, yearRange } from './date-parts.js';
import { seasonOf } from './relative-dates.js';
import { type DateText, monthAt, ordinalAt, skip, wordAt, yearAt } from './words.js';

/**
 * "été 2025", "summer of 2025", "troisième trimestre 2025", "Q3 2025", "les années 1950", "the 1950s", "the last week of
 * 2024".
 */
export const longerDate = (text: DateText, from: number): DateFound | null =>
  season(text, from) ?? partOfYear(text, from) ?? decade(text, from) ?? weekOfMonth(text, from);

/** Days of a week, and weeks that a month has in full. */
const [WEEK, WEEKS] = [7, 4];

/** "The last week of December 2024", « la première semaine de septembre », "the last week of 2024": seven days of it. */
function weekOfMonth(text: DateText, from: number): DateFound | null {
  const { units, phrases } = text.words;
  const lastEnd = skip(text, from, phrases.last);
  const isLast = lastEnd > from;
  const week = isLast ? lastEnd : from + 1;
  const which = isLast ? WEEKS : ordinalAt(text, from);
  if (units.get(wordAt(text, week)) !== 'week' || which === undefined || which < 1 || which > WEEKS)
    return null;
  const at = skip(text, week + 1, phrases.article);
  const month = monthAt(text, at);
  const of = ofYear(text, month === undefined ? at : at + 1);
  // « La dernière semaine », "the last week of the month": counted from today.
  if (at === week + 1 || (month === undefined && of === null)) return null;
  const inMonth = month ?? (isLast ? MONTHS : 1);
  const end = of?.end ?? at + 1;
  const first = isLast ? lastDay(inMonth, of?.year) - WEEK + 1 : (which - 1) * WEEK + 1;
  return { end, date: { year: of?.year, month: inMonth, day: first, lastDay: first + WEEK - 1 } };
}
const MONTHS = 12;

/** The last day of a month; of any year, that of most. */
const lastDay = (month: number, year = 2001): number => daysInMonth(year, month);

/** The year at an index, with or without "de", "of" before it. */
function ofYear(text: DateText, at: number): { end: number; year: number } | null {
  for (const index of new Set([at, skip(text, at, text.words.phrases.article)])) {
    const year = yearAt(text, index);
    if (year !== undefined) return { end: index + 1, year };
  }
  return null;
}

function season(text: DateText, from: number): DateFound | null {
  const firstMonth = text.words.seasons.get(wordAt(text, from));
  const of = firstMonth === undefined ? null : ofYear(text, from + 1);
  if (firstMonth === undefined || of === null) return null;
  // "Hiver 2024-2025": both years of one winter.
  const next = /^\s*[-–—/]\s*$/.test(text.tokens[of.end]?.gap ?? '') ? wordAt(text, of.end) : '';
  const both = firstMonth === 12 && [String(of.year + 1), String(of.year + 1).slice(2)].includes(next);
  return { end: both ? of.end + 1 : of.end, date: { range: seasonOf(of.year, firstMonth) } };
}

/** A quarter or half of a year, by its ordinal, by "dernier" ("last quarter of 2024") or in short ("Q3", "T3"). */
function partOfYear(text: DateText, from: number): DateFound | null {
  const { partsOfYear, phrases, quarters } = text.words;
  const [, letter = '', number] = /^(\p{L})([1-4])$/u.exec(wordAt(text, from)) ?? [];
  const short = quarters.has(letter) ? number : undefined;
  const lastEnd = skip(text, from, phrases.last);
  const wordIndex = lastEnd > from ? lastEnd : from + 1;
  const months = short === undefined ? partsOfYear.get(wordAt(text, wordIndex)) : 3;
  if (months === undefined) return null;
  const which = short !== undefined ? Number(short) : lastEnd > from ? 12 / months : ordinalAt(text, from);
  const of = ofYear(text, short === undefined ? wordIndex + 1 : from + 1);
  if (which === undefined || which < 1 || which > 12 / months || of === null) return null;
  return { end: of.end, date: { range: monthRange(of.year * 12 + (which - 1) * months, months) } };
}

/** "années 1950", "années 50", "années cinquante", "1950s", "50s", "fifties". */
function decade(text: DateText, from: number): DateFound | null {
  const [, digits, ending = ''] = /^((?:\d\d)?\d0)(\p{L}+)$/u.exec(wordAt(text, from)) ?? [];
  const plural = text.words.decadeEndings.has(ending) ? digits : undefined;
  const named = text.words.decades.get(wordAt(text, from));
  if (named !== undefined) return decadeFrom(String(named), from + 1, text);
  const at = plural === undefined ? skip(text, from, text.words.phrases.decade) : from;
  if (plural === undefined && at === from) return null;
  const word = plural ?? wordAt(text, at);
  return decadeFrom(String(text.words.numbers.get(word) ?? word), at + 1, text);
}

function decadeFrom(digits: string, end: number, { today }: DateText): DateFound | null {
  const first = firstYear(digits, today);
  return first === undefined ? null : { end, date: { range: yearRange(first, first + 9) } };
}

/** The first year of a decade; of two digits, "50": the last decade of that name which has begun. */
function firstYear(digits: string, today: number): number | undefined {
  if (/^(?:1[5-9]|20|21)\d0$/.test(digits)) return Number(digits);
  if (!/^\d0$/.test(digits)) return undefined;
  const { year } = dateOfDay(today);
  const inCentury = Math.floor(year / 100) * 100 + Number(digits);
  return inCentury <= year ? inCentury : inCentury - 100;
}
