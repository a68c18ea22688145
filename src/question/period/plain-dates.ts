import { dateOfDay } from '../../knowledge/edtf.js';
import type { DateFound, DateParts } from './date-parts.js';
import { besideNow, relativeDate, yearOfMonth } from './relative-dates.js';
import { shortYearAt } from './short-years.js';
import { type DateText, dayAt, monthAt, numberAt, skip, wordAt, yearAt } from './words.js';

/** "3 septembre 2025", "September 3rd, 2025", "septembre 2025", "2025-09-03", "03/09/2025", "mercredi", "2025". */
export function plainDate(text: DateText, from: number): DateFound | null {
  const { weekdays, phrases } = text.words;
  const weekday = weekdays.get(wordAt(text, from));
  if (weekday === undefined) return withoutWeekday(text, from);
  const article = skip(text, from + 1, phrases.article);
  const at = dayAt(text, article) !== undefined || monthAt(text, article) !== undefined ? article : from + 1;
  const day = dayAt(text, at);
  const rest = withoutWeekday(text, at, true);
  if (rest !== null) return { end: rest.end, date: { ...rest.date, weekday } };
  // "mercredi 3".
  return day === undefined ? { end: from + 1, date: { weekday } } : { end: at + 1, date: { day, weekday } };
}

function withoutWeekday(text: DateText, at: number, afterWeekday = false): DateFound | null {
  const found =
    numericDate(text, at) ??
    dayFirst(text, at) ??
    monthFirst(text, at, afterWeekday) ??
    (afterWeekday ? null : holiday(text, at));
  if (found !== null || afterWeekday) return found;
  const year = yearAt(text, at);
  if (year === undefined) return null;
  // "In 2024, last year".
  const beside = relativeDate(text, at + 1);
  return {
    end: beside !== null && yearTold(beside.date) !== undefined ? beside.end : at + 1,
    date: { year },
  };
}

/** The year of a date that is one whole year: "last year". */
function yearTold({ year, month, range }: DateParts): number | undefined {
  if (range?.unit === 'year') return dateOfDay(range.from).year;
  return month === undefined ? year : undefined;
}

/** "2025-09-03", "2025-09", "03/09/2025", "3.9.2025", "3/9": day first, as in both languages in Europe. */
function numericDate(text: DateText, at: number): DateFound | null {
  const joined = (i: number): boolean => /^[-/.]$/.test(text.tokens[i]?.gap ?? '');
  const second = joined(at + 1) ? numberAt(text, at + 1) : undefined;
  if (second === undefined || second < 1 || second > 12) return null;
  const year = yearAt(text, at);
  if (year !== undefined) {
    const third = joined(at + 2) ? dayAt(text, at + 2) : undefined;
    return third === undefined
      ? { end: at + 2, date: { year, month: second } }
      : { end: at + 3, date: { year, month: second, day: third } };
  }
  const day = dayAt(text, at);
  if (day === undefined) return null;
  const last = joined(at + 2) ? (yearAt(text, at + 2) ?? shortYearAt(text, at + 2)) : undefined;
  if (last !== undefined) return { end: at + 3, date: { day, month: second, year: last } };
  return text.tokens[at + 1]?.gap === '/' ? { end: at + 2, date: { day, month: second } } : null;
}

/** "3 septembre 2025", "the 3rd of September", "31 décembre dernier". */
function dayFirst(text: DateText, at: number): DateFound | null {
  const day = dayAt(text, at);
  if (day === undefined) return null;
  const article = skip(text, at + 1, text.words.phrases.article);
  const monthIndex = monthAt(text, article) === undefined ? at + 1 : article;
  const month = monthAt(text, monthIndex);
  return month === undefined ? null : withYear(text, monthIndex + 1, { day, month });
}

/** "September 3, 2025", "September 3rd"; "septembre 2025", "septembre de l'an dernier", "septembre". */
function monthFirst(text: DateText, at: number, afterWeekday: boolean): DateFound | null {
  const month = monthAt(text, at);
  if (month === undefined) return null;
  const { phrases, ambiguous } = text.words;
  const article = skip(text, at + 1, phrases.article);
  const dayIndex =
    yearAt(text, article) === undefined && dayAt(text, article) !== undefined ? article : at + 1;
  const day = dayAt(text, dayIndex);
  if (day !== undefined) return withYear(text, dayIndex + 1, { day, month });
  const yearIndex = yearAt(text, at + 1) === undefined ? article : at + 1;
  const year = yearAt(text, yearIndex);
  if (year !== undefined) return { end: yearIndex + 1, date: { month, year } };
  // "en septembre de l'an dernier", "in September last year".
  const relative = relativeDate(text, at + 1) ?? relativeDate(text, article);
  const relativeYear = relative === null ? undefined : yearTold(relative.date);
  if (relative !== null && relativeYear !== undefined)
    return { end: relative.end, date: { month, year: relativeYear } };
  // "Mars", "may": only beside something else that makes a date of them.
  return !ambiguous.has(wordAt(text, at)) || afterWeekday ? { end: at + 1, date: { month } } : null;
}

/** "Christmas 2024", "la Saint-Sylvestre", "at Christmas last year". */
function holiday(text: DateText, at: number): DateFound | null {
  for (const { month, day, names } of text.words.holidays) {
    const end = skip(text, at, names);
    if (end === at) continue;
    const article = skip(text, end, text.words.phrases.article);
    return withYear(text, yearAt(text, article) === undefined ? end : article, { day, month });
  }
  return null;
}

/** The year after a day and month, written or told by "dernier" and "prochain". */
function withYear(text: DateText, at: number, date: { day: number; month: number }): DateFound {
  const year = yearAt(text, at) ?? shortYearAt(text, at);
  if (year !== undefined) return { end: at + 1, date: { ...date, year } };
  const beside = besideNow(text, at);
  // "On 31 December next week he …" tells two times.
  if (beside !== null && !text.words.units.has(wordAt(text, beside.end)))
    return {
      end: beside.end,
      date: { ...date, year: yearOfMonth(text.today, date.month, beside.offset, date.day) },
    };
  return { end: at, date };
}
