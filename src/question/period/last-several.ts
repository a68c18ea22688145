import { dateOfDay, dayNumber, daysInMonth } from '../../knowledge/edtf.js';
import type { DateFound } from './date-parts.js';
import type { Range } from './period.js';
import { type DateText, numberAt, skip, wordAt } from './words.js';

/** "The last three months", "past two weeks", "les douze derniers mois", "next ten days": so many units up to now, or from now on. */
export function lastSeveral(text: DateText, from: number): DateFound | null {
  const article = skip(text, from, text.words.phrases.article);
  for (const start of new Set([article, from])) {
    const before = sideAt(text, start);
    // The words for it stand before the number in English, after it in French.
    const countAt = before?.end ?? start;
    const count = numberAt(text, countAt);
    const side = before ?? sideAt(text, countAt + 1);
    if (count === undefined || side === null) continue;
    const unitAt = before === null ? side.end : countAt + 1;
    const unit = text.words.units.get(wordAt(text, unitAt));
    if (unit !== undefined)
      return { end: unitAt + 1, date: { range: upTo(text.today, side.sign * count, unit) } };
  }
  return null;
}

function sideAt(text: DateText, at: number): { readonly end: number; readonly sign: -1 | 1 } | null {
  const { lately, soon } = text.words.phrases;
  const past = skip(text, at, lately);
  if (past > at) return { end: past, sign: -1 };
  const coming = skip(text, at, soon);
  return coming > at ? { end: coming, sign: 1 } : null;
}

/** From today to the same day so many units away, or the other way round. */
function upTo(today: number, count: number, unit: 'day' | 'week' | 'month' | 'year'): Range {
  const other = away(today, count, unit);
  return { from: Math.min(today, other), to: Math.max(today, other), unit: 'day' };
}

function away(today: number, count: number, unit: 'day' | 'week' | 'month' | 'year'): number {
  if (unit === 'day' || unit === 'week') return today + count * (unit === 'week' ? 7 : 1);
  const { year, month, day } = dateOfDay(today);
  const months = year * 12 + month - 1 + count * (unit === 'year' ? 12 : 1);
  const [thatYear, thatMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  // A month before 31 March is the end of February.
  return dayNumber(thatYear, thatMonth, Math.min(day, daysInMonth(thatYear, thatMonth)));
}
