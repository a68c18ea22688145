import { dateOfDay, dayNumber, daysInMonth } from '../../knowledge/edtf.js';
import type { Period, Range } from './period.js';

/** A date as written, before its missing parts are known. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
  readonly weekday?: number | undefined;
  /** Already resolved, for relative expressions. */
  readonly range?: Range | undefined;
  /** "Début", "mi", "fin" of what is given. */
  readonly part?: Part | undefined;
}

export type Part = 'early' | 'middle' | 'late';

/** A date that was read, and the index after its last token. */
export interface DateFound {
  readonly end: number;
  readonly date: DateParts;
}

/** The number of the last day of a month. */
export const endOfMonth = (year: number, month: number): number =>
  dayNumber(year, month, daysInMonth(year, month));

/**
 * Consecutive months, as a range.
 * @param first - months since the year 0: `year * 12 + month - 1`
 */
export function monthRange(first: number, count: number): Range {
  const last = first + count - 1;
  return {
    from: dayNumber(Math.floor(first / 12), (first % 12) + 1, 1),
    to: endOfMonth(Math.floor(last / 12), (last % 12) + 1),
    unit: 'month',
  };
}

/** Whole years, the last one included. */
export const yearRange = (first: number, last: number): Range => ({
  from: dayNumber(first, 1, 1),
  to: dayNumber(last, 12, 31),
  unit: 'year',
});

/** The months that are the beginning, the middle and the end of a year, first and last. */
const MONTHS_OF: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 3],
  middle: [5, 8],
  late: [10, 12],
};
/** The days that are the beginning, the middle and the end of a month. */
const DAYS_OF: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 10],
  middle: [11, 20],
  late: [21, 31],
};

/** "Début 2025", "mid-September", "à la fin de la semaine dernière": a third of it, or what is usually meant. */
export function partOf(date: DateParts, part: Part): DateParts {
  if (date.range !== undefined) {
    const { from, to } = date.range;
    const { year } = dateOfDay(from);
    if (date.range.unit === 'year' && year === dateOfDay(to).year) return partOf({ year }, part);
    const third = Math.floor((to - from + 1) / 3);
    const thirds: Readonly<Record<Part, Pick<Range, 'from' | 'to'>>> = {
      early: { from, to: Math.max(from, from + third - 1) },
      middle: { from: from + third, to: to - third },
      late: { from: to - third, to },
    };
    return { range: { ...thirds[part], unit: 'day' }, part };
  }
  if (date.month === undefined && date.year !== undefined) {
    const [first, last] = MONTHS_OF[part];
    return { range: monthRange(date.year * 12 + first - 1, last - first + 1), part };
  }
  const [day, lastDay] = DAYS_OF[part];
  return { ...date, day, lastDay, part };
}

/** The days a date stands for; null for a day the calendar does not have, or where nothing is given but a day. */
export function periodOf(date: DateParts): Period | null {
  const { range, year, month, day, weekday } = date;
  if (range !== undefined) return { kind: 'range', ...range };
  if (year !== undefined && month !== undefined && day !== undefined) {
    const length = daysInMonth(year, month);
    if (day > length) return null;
    return {
      kind: 'range',
      from: dayNumber(year, month, day),
      to: dayNumber(year, month, Math.min(date.lastDay ?? day, length)),
      unit: 'day',
    };
  }
  if (year !== undefined && month !== undefined)
    return { kind: 'range', ...monthRange(year * 12 + month - 1, 1) };
  if (year !== undefined) return { kind: 'range', ...yearRange(year, year) };
  if (month !== undefined)
    return day === undefined
      ? { kind: 'recurring', month, from: 1, to: 31, unit: 'month' }
      : { kind: 'recurring', month, from: day, to: date.lastDay ?? day, unit: 'day' };
  if (weekday !== undefined) return { kind: 'weekday', weekdays: [weekday] };
  return null;
}
