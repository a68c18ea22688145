import { type DateFound, periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import type { PeriodFound } from './ranges.js';
import { introducedYear, shortYear } from './short-years.js';
import { type DateText, dayAt, skip } from './words.js';

/** "le 3 ou le 4 septembre", "en 2018 ou 2019", "Tuesday, Wednesday or Thursday", "September 3 or 4": one of several. */
export function choiceAt(text: DateText, start: number): PeriodFound | null {
  const { article, inPeriod, or } = text.words.phrases;
  let best: PeriodFound | null = null;
  for (const open of new Set([start, skip(text, start, article), skip(text, start, inPeriod)])) {
    const first = introducedYear(text, open) ?? dateAt(text, open) ?? dayAlone(text, open);
    if (first === null) continue;
    const listed = [first, ...listedAfter(text, first)];
    const last = listed.at(-1) ?? first;
    const after = skip(text, last.end, or);
    if (after === last.end) continue;
    const other = skip(text, skip(text, after, inPeriod), article);
    const second =
      introducedYear(text, after) ??
      dateAt(text, after) ??
      dateAt(text, other) ??
      (first.date.year !== undefined && first.date.month === undefined ? shortYear(text, other) : null) ??
      dayAlone(text, other);
    if (second === null || second.end <= (best?.end ?? start)) continue;
    const all = [...listed, second];
    const periods = all.flatMap((one) => periodOf(all.reduce(completed, one).date) ?? []);
    if (periods.length === all.length) best = { end: second.end, period: { kind: 'choice', of: periods } };
  }
  return best;
}

/** What stands between the first of several and the last, after a comma each: "Tuesday, *Wednesday* or Thursday". */
function listedAfter(text: DateText, first: DateFound): DateFound[] {
  const { article, inPeriod } = text.words.phrases;
  const found: DateFound[] = [];
  let at = first.end;
  while (text.tokens[at]?.gap.includes(',') === true) {
    const open = skip(text, skip(text, at, inPeriod), article);
    const next = dateAt(text, open) ?? dayAlone(text, open);
    if (next === null) break;
    found.push(next);
    at = next.end;
  }
  return found;
}

/** A day that has its month from the other: "le 3". */
function dayAlone(text: DateText, at: number): DateFound | null {
  const day = dayAt(text, at);
  return day === undefined ? null : { end: at + 1, date: { day } };
}

/** A date with the month and year that only another one gives. */
function completed(found: DateFound, { date: other }: DateFound): DateFound {
  const { day, month, year, weekday, range } = found.date;
  if (range !== undefined) return found;
  if (day !== undefined && month === undefined && weekday === undefined)
    return { ...found, date: { ...found.date, month: other.month, year: year ?? other.year } };
  return month === undefined ? found : { ...found, date: { ...found.date, year: year ?? other.year } };
}
