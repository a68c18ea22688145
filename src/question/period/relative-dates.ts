import { dateOfDay } from '../../knowledge/edtf.js';
import { type DateFound, monthRange, yearRange } from './date-parts.js';
import { lastSeveral } from './last-several.js';
import type { Range } from './period.js';
import { type DateText, monthAt, numberAt, skip, wordAt, yearAt } from './words.js';

/** "hier", "la semaine dernière", "il y a deux ans", "two years ago", "last year", "jeudi dernier". */
export function relativeDate(text: DateText, from: number): DateFound | null {
  const found =
    namedDay(text, from) ?? ago(text, from) ?? lastSeveral(text, from) ?? lastThisNext(text, from);
  if (found?.date.range?.unit !== 'year') return found;
  // "Last year, 2024", « l’an dernier (2024) »: the year that it is called by, whatever the clock says.
  const year = yearAt(text, found.end);
  return year === undefined ? found : { end: found.end + 1, date: { year } };
}

/** Days that are told by how far they are from today. */
const NAMED_DAYS = [
  ['dayBeforeYesterday', -2],
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['dayAfterTomorrow', 2],
] as const;

/** "avant-hier", "hier", "aujourd'hui", "demain", "après-demain". */
function namedDay(text: DateText, from: number): DateFound | null {
  const { phrases } = text.words;
  for (const [named, offset] of NAMED_DAYS) {
    const end = skip(text, from, phrases[named]);
    if (end > from) return { end, date: { range: moved(text.today, offset, 'day') } };
  }
  return null;
}

/** "il y a deux ans": the words for "ago" stand before in French, after in English. */
function ago(text: DateText, from: number): DateFound | null {
  const { phrases, units } = text.words;
  const at = skip(text, from, phrases.ago);
  const count = numberAt(text, at);
  const unit = units.get(wordAt(text, at + 1));
  if (count === undefined || unit === undefined) return null;
  const end = skip(text, at + 2, phrases.ago);
  if (at === from && end === at + 2) return null;
  return { end, date: { range: moved(text.today, -count, unit) } };
}

/** Which side of now a word such as "dernier" or "next" points to. */
export interface Beside {
  readonly end: number;
  readonly offset: -1 | 0 | 1;
}

const POINTERS = [
  ['last', -1],
  ['this', 0],
  ['next', 1],
] as const;

/** "dernier", "ce", "next": what stands at an index. */
function pointer(text: DateText, at: number): Beside | null {
  const { phrases } = text.words;
  for (const [words, offset] of POINTERS) {
    const end = skip(text, at, phrases[words]);
    if (end > at) return { end, offset };
  }
  return null;
}

/** "dernier", "prochain", where they follow what they qualify. */
export function besideNow(text: DateText, at: number): { end: number; offset: -1 | 1 } | null {
  const found = pointer(text, at);
  return found === null || found.offset === 0 ? null : { end: found.end, offset: found.offset };
}

function lastThisNext(text: DateText, from: number): DateFound | null {
  const article = skip(text, from, text.words.phrases.article);
  for (const start of new Set([article, from])) {
    const before = pointer(text, start);
    if (before !== null) {
      const date = dateBesideNow(text, before.end, before.offset);
      if (date !== null) return { end: before.end + 1, date };
    }
    const after = besideNow(text, start + 1);
    // "September last year" is not "last September".
    const ofUnit =
      after !== null && monthAt(text, start) !== undefined && text.words.units.has(wordAt(text, after.end));
    if (after !== null && !ofUnit) {
      const date = dateBesideNow(text, start, after.offset, true);
      if (date !== null) return { end: after.end, date };
    }
  }
  return null;
}

/** The week, weekday, month, season … at an index, taken before, at or after now. */
function dateBesideNow(
  text: DateText,
  at: number,
  offset: -1 | 0 | 1,
  sure = false,
): DateFound['date'] | null {
  const { today, words } = text;
  const word = wordAt(text, at);
  const unit = words.units.get(word);
  if (unit !== undefined) return { range: moved(today, offset, unit) };
  const season = words.seasons.get(word);
  if (season !== undefined) return { range: seasonBesideNow(today, season, offset) };
  const months = words.partsOfYear.get(word);
  if (months !== undefined) return { range: partBesideNow(today, months, offset) };
  if (offset === 0) return null;
  const weekday = words.weekdays.get(word);
  if (weekday !== undefined) return { range: weekdayBesideNow(today, weekday, offset) };
  const month = monthAt(text, at);
  // "The last march": only "mars dernier" and "last May" are surely the month.
  const named = sure || !words.ambiguous.has(word) || text.tokens[at]?.capital === true;
  if (month !== undefined && named) return { month, year: yearOfMonth(today, month, offset) };
  return null;
}

/** Today, this week, month or year, moved by a number of them. Weeks start on Monday. */
function moved(today: number, count: number, unit: 'day' | 'week' | 'month' | 'year'): Range {
  const { year, month } = dateOfDay(today);
  switch (unit) {
    case 'day':
      return { from: today + count, to: today + count, unit: 'day' };
    case 'week':
      return weekRange(today + 7 * count);
    case 'month':
      return monthRange(year * 12 + month - 1 + count, 1);
    case 'year':
      return yearRange(year + count, year + count);
  }
}

/** The week of a day, from Monday to Sunday. */
export function weekRange(day: number): Range {
  const monday = day - ((dateOfDay(day).weekday + 6) % 7);
  return { from: monday, to: monday + 6, unit: 'day' };
}

/** "jeudi dernier": the last such day before today; "next Thursday": the first after. */
function weekdayBesideNow(today: number, weekday: number, offset: -1 | 1): Range {
  const now = dateOfDay(today).weekday;
  const day = offset < 0 ? today - ((now - weekday + 7) % 7 || 7) : today + ((weekday - now + 7) % 7 || 7);
  return { from: day, to: day, unit: 'day' };
}

/** The months of a season that begins in a year; winter ends in the next one. */
export const seasonOf = (year: number, firstMonth: number): Range =>
  monthRange(year * 12 + firstMonth - 1, 3);

/** "L'été dernier": the last one that is over; "next summer": the first to come; "cet été": the nearest. */
function seasonBesideNow(today: number, firstMonth: number, offset: -1 | 0 | 1): Range {
  const { year } = dateOfDay(today);
  const around = [-2, -1, 0, 1].map((years) => seasonOf(year + years, firstMonth));
  const away = ({ from, to }: Range): number => Math.max(from - today, today - to, 0);
  const candidates = around.filter(
    ({ from, to }) => offset === 0 || (offset < 0 ? to < today : from > today),
  );
  return candidates.reduce((best, range) => (away(range) < away(best) ? range : best));
}

/** "Le trimestre dernier", "this quarter": parts of a year of so many months. */
function partBesideNow(today: number, months: number, offset: -1 | 0 | 1): Range {
  const { year, month } = dateOfDay(today);
  const current = Math.floor((year * 12 + month - 1) / months);
  return monthRange((current + offset) * months, months);
}

/** The year of a month, or of a day of it, that is the last before now or the first after. */
export function yearOfMonth(today: number, month: number, offset: -1 | 1, day?: number): number {
  const now = dateOfDay(today);
  // Within the present month, only a day tells before from after.
  const side = month - now.month || (day === undefined ? 0 : day - now.day);
  if (offset < 0) return side < 0 ? now.year : now.year - 1;
  return side > 0 ? now.year : now.year + 1;
}
