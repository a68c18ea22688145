import { type DateParts, periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import type { Period } from './period.js';
import type { PeriodFound } from './ranges.js';
import { type DateText, skip } from './words.js';

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
    const inner = dateAt(text, skip(text, after, phrases.article)) ?? dateAt(text, after);
    const period = inner === null ? null : bounded(inner.date, side);
    if (inner !== null && period !== null && inner.end > (best?.end ?? start))
      best = { end: inner.end, period };
  }
  return best;
}

/** What recurs ("after Wednesday", "before 3 September") has no days of its own to count from: it stays as it is. */
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
