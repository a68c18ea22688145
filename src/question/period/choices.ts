import { type DateFound, type DateParts, periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import type { PeriodFound } from './ranges.js';
import { introducedYear, shortYear } from './short-years.js';
import { type DateText, dayAt, skip } from './words.js';

/** "le 3 ou le 4 septembre", "en 2018 ou 2019", "mercredi ou jeudi", "September 3 or 4": one of two. */
export function choiceAt(text: DateText, start: number): PeriodFound | null {
  const { article, inPeriod, or } = text.words.phrases;
  let best: PeriodFound | null = null;
  for (const open of new Set([start, skip(text, start, article), skip(text, start, inPeriod)])) {
    const first = introducedYear(text, open) ?? dateAt(text, open) ?? dayAlone(text, open);
    const after = first === null ? open : skip(text, first.end, or);
    if (first === null || after === first.end) continue;
    const other = skip(text, skip(text, after, inPeriod), article);
    const second =
      introducedYear(text, after) ??
      dateAt(text, after) ??
      dateAt(text, other) ??
      (first.date.year !== undefined && first.date.month === undefined ? shortYear(text, other) : null) ??
      dayAlone(text, other);
    const of = second === null ? [] : [completed(first, second), completed(second, first)].map(periodOf);
    const periods = of.filter((period) => period !== null);
    if (second !== null && periods.length === 2 && second.end > (best?.end ?? start))
      best = { end: second.end, period: { kind: 'choice', of: periods } };
  }
  return best;
}

/** A day that has its month from the other: "le 3". */
function dayAlone(text: DateText, at: number): DateFound | null {
  const day = dayAt(text, at);
  return day === undefined ? null : { end: at + 1, date: { day } };
}

/** A date with the month and year that only the other one gives. */
function completed({ date }: DateFound, { date: other }: DateFound): DateParts {
  const { day, month, year, weekday, range } = date;
  if (range !== undefined) return date;
  if (day !== undefined && month === undefined && weekday === undefined)
    return { ...date, month: other.month, year: year ?? other.year };
  return month === undefined ? date : { ...date, year: year ?? other.year };
}
