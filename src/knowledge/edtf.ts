/**
 * Dates as news tells them: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that press coverage
 * needs. `2025-09-04`, `2024-12`, `2024`, an interval `2024-12-23/2024-12-27`, an open one `2022-02/..`
 * or `../2018`, and a qualifier `~` (approximate), `?` (uncertain) or `%` (both) after a date.
 */

export type Precision = 'day' | 'month' | 'year';

/** The days that a date covers. */
export interface DateSpan {
  /** First day, as a day number since 1970-01-01 UTC; -Infinity where the start is open. */
  readonly from: number;
  /** Last day, inclusive; Infinity where the end is open. */
  readonly to: number;
  /** The coarser of both ends; an open end has none. */
  readonly precision: Precision;
  /** One of its dates carries a qualifier: `~`, `?` or `%`. */
  readonly approximate: boolean;
  readonly interval: boolean;
}

/** A day of the (proleptic Gregorian) calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/;
const OPEN = '..';
const FORMS = 'write 2025-09-04, 2024-12, 2024, 2022-02/.., 2025-09-05~ or 2025-09-04/2025-09-05';
const COARSENESS: Readonly<Record<Precision, number>> = { day: 0, month: 1, year: 2 };

/** Days from the start of a year that begins in March to the first of its nth month (March = 0). */
const daysBefore = (monthFromMarch: number): number => Math.floor((153 * monthFromMarch + 2) / 5);

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

/**
 * The number of days from 1970-01-01 to a day of the calendar.
 * After Howard Hinnant's `days_from_civil` (http://howardhinnant.github.io/date_algorithms.html).
 * @throws RangeError where the calendar has no such day, such as 30 February.
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)))
    throw new RangeError('a year, a month and a day are whole numbers');
  const days = daysInMonth(year, month);
  if (days === 0) throw new RangeError(`there is no month ${month}; months go from 01 to 12`);
  if (day < 1 || day > days)
    throw new RangeError(`there is no day ${day} in ${paddedMonth(year, month)}, which has ${days} days`);
  // The year is taken to begin in March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = daysBefore(month <= 2 ? month + 9 : month - 3) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The day of the calendar with a day number: the inverse of {@link dayNumber} (`civil_from_days`).
 * @throws RangeError for a number that is not whole, such as the open end of a span.
 */
export function dateOfDay(dayNumber: number): CalendarDay {
  if (!Number.isSafeInteger(dayNumber)) throw new RangeError(`${dayNumber} is not the number of a day`);
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBefore(monthFromMarch) + 1,
    // 1970-01-01 was a Thursday.
    weekday: (((dayNumber + 4) % 7) + 7) % 7,
  };
}

/**
 * Reads an EDTF string.
 * @throws RangeError with a message for the person who wrote it.
 */
export function parseEdtf(s: string): DateSpan {
  const slash = s.indexOf('/');
  if (slash < 0) {
    if (s === OPEN) throw new RangeError(`".." alone is no date; ${FORMS}`);
    return parseDate(s);
  }
  const [start, end] = [s.slice(0, slash), s.slice(slash + 1)];
  if (start === '' || end === '')
    throw new RangeError(`"${s}" lacks an end; write ".." where an end is open`);
  if (start === OPEN && end === OPEN) throw new RangeError(`"${s}" is open at both ends; give one of them`);
  const first = start === OPEN ? undefined : parseDate(start);
  const last = end === OPEN ? undefined : parseDate(end);
  const span = {
    from: first?.from ?? -Infinity,
    to: last?.to ?? Infinity,
    precision: coarser(first?.precision ?? 'day', last?.precision ?? 'day'),
    approximate: (first?.approximate ?? false) || (last?.approximate ?? false),
    interval: true,
  };
  if (span.to < span.from) throw new RangeError(`"${s}" runs backwards; the earlier date comes first`);
  return span;
}

/** Whether a string is a date that {@link parseEdtf} reads. */
export function isEdtf(s: string): boolean {
  try {
    parseEdtf(s);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function parseDate(s: string): DateSpan {
  const match = DATE.exec(s);
  if (match === null) throw new RangeError(`"${s}" is not an EDTF date; ${FORMS}`);
  const year = Number(match[1]);
  const approximate = match[4] !== undefined;
  if (match[2] === undefined)
    return {
      from: dayNumber(year, 1, 1),
      to: dayNumber(year, 12, 31),
      precision: 'year',
      approximate,
      interval: false,
    };
  const month = Number(match[2]);
  if (match[3] === undefined) {
    const from = dayNumber(year, month, 1);
    return {
      from,
      to: from + daysInMonth(year, month) - 1,
      precision: 'month',
      approximate,
      interval: false,
    };
  }
  const day = dayNumber(year, month, Number(match[3]));
  return { from: day, to: day, precision: 'day', approximate, interval: false };
}

function coarser(a: Precision, b: Precision): Precision {
  return COARSENESS[a] >= COARSENESS[b] ? a : b;
}

function paddedMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
