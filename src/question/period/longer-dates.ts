import { dateOfDay } from '../../knowledge/edtf.js';
import { type DateFound, monthRange, yearRange } from './date-parts.js';
import { seasonOf } from './relative-dates.js';
import { type DateText, ordinalAt, skip, wordAt, yearAt } from './words.js';

/** "été 2025", "summer of 2025", "troisième trimestre 2025", "Q3 2025", "les années 1950", "the 1950s". */
export const longerDate = (text: DateText, from: number): DateFound | null =>
  season(text, from) ?? partOfYear(text, from) ?? decade(text, from);

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
  return { end: of.end, date: { range: seasonOf(of.year, firstMonth) } };
}

/** A quarter or half of a year, by its ordinal, by "dernier" ("last quarter of 2024") or in short ("Q3", "T3"). */
function partOfYear(text: DateText, from: number): DateFound | null {
  const { partsOfYear, phrases } = text.words;
  const [, short] = /^[qt]([1-4])$/.exec(wordAt(text, from)) ?? [];
  const lastEnd = skip(text, from, phrases.last);
  const wordIndex = lastEnd > from ? lastEnd : from + 1;
  const months = short === undefined ? partsOfYear.get(wordAt(text, wordIndex)) : 3;
  if (months === undefined) return null;
  const which = short !== undefined ? Number(short) : lastEnd > from ? 12 / months : ordinalAt(text, from);
  const of = ofYear(text, short === undefined ? wordIndex + 1 : from + 1);
  if (which === undefined || which < 1 || which > 12 / months || of === null) return null;
  return { end: of.end, date: { range: monthRange(of.year * 12 + (which - 1) * months, months) } };
}

/** "années 1950", "années 50", "1950s". */
function decade(text: DateText, from: number): DateFound | null {
  const [, plural] = /^((?:1[5-9]|20|21)\d0)s$/.exec(wordAt(text, from)) ?? [];
  if (plural !== undefined)
    return { end: from + 1, date: { range: yearRange(Number(plural), Number(plural) + 9) } };
  const at = skip(text, from, text.words.phrases.decade);
  if (at === from) return null;
  const first = yearAt(text, at) ?? recentDecade(text, at);
  if (first === undefined || first % 10 !== 0) return null;
  return { end: at + 1, date: { range: yearRange(first, first + 9) } };
}

/** "années 50": the last decade of that name which has begun. */
function recentDecade(text: DateText, at: number): number | undefined {
  const word = wordAt(text, at);
  if (!/^\d0$/.test(word)) return undefined;
  const { year } = dateOfDay(text.today);
  const inCentury = Math.floor(year / 100) * 100 + Number(word);
  return inCentury <= year ? inCentury : inCentury - 100;
}
