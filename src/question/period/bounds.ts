import { dateOfDay } from '../../knowledge/edtf.js';
import { type DateParts, periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import type { Period } from './period.js';
import type { PeriodFound } from './ranges.js';
import { shortYear } from './short-years.js';
import { type DateText, skip, wholeMonthAt } from './words.js';

/** "Since" and "until" include the date they name, "after" and "before" do not. */
const SIDES = ['since', 'after', 'until', 'before'] as const;
type Side = (typeof SIDES)[number];

/** "depuis 2018", "after 2023", "jusqu'en 2024", "before 3 September 2025": open at one end. */
export function boundAt(text: DateText, start: number): PeriodFound | null {
  const { phrases } = text.words;
  let best: PeriodFound | null = null;
  for (const side of SIDES) {
    const after = skip(text, start, phrases[side]);
    if (after === start) continue;
    const month = wholeMonthAt(text, after);
    const inner =
      dateAt(text, skip(text, after, phrases.article)) ??
      dateAt(text, after) ??
      (month === undefined ? shortYear(text, after) : { end: after + 1, date: { month } });
    const period = inner === null ? null : bounded(lastOf(inner.date, text.today), side);
    if (inner !== null && period !== null && inner.end > (best?.end ?? start))
      best = { end: inner.end, period };
  }
  return best;
}

/**
 * "Après mercredi", "since September": what recurs gives nothing to count from; the last one that has begun is meant.
 */
function lastOf(date: DateParts, today: number): DateParts {
  const { year, month, day, weekday, range } = date;
  if (year !== undefined || range !== undefined) return date;
  if (month !== undefined) {
    const now = dateOfDay(today);
    const toCome = month - now.month || (day ?? 1) - now.day;
    return { ...date, year: toCome > 0 ? now.year - 1 : now.year };
  }
  if (weekday === undefined) return date;
  const last = today - ((dateOfDay(today).weekday - weekday + 7) % 7);
  return { ...date, range: { from: last, to: last, unit: 'day' } };
}

function bounded(date: DateParts, side: Side): Period | null {
  const period = periodOf(date);
  if (period === null || period.kind !== 'range') return period;
  const { from, to, unit } = period;
  const always = {
    kind: 'range',
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    unit,
  } as const;
  switch (side) {
    case 'since':
      return { ...always, from };
    case 'after':
      // "After the beginning of 2025" is not after March.
      return { ...always, from: date.part === 'early' ? from : to + 1 };
    case 'until':
      return { ...always, to };
    case 'before':
      // "Before the end of 2024" is not before October.
      return { ...always, to: date.part === 'late' ? to : from - 1 };
  }
}
