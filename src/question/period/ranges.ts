import { type DateFound, type DateParts, periodOf } from './date-parts.js';
import { dateAt } from './dates.js';
import type { Period } from './period.js';
import { type DateText, dayAt, skip, wholeMonthAt, wordAt, yearAt } from './words.js';

/** Days that were read, and the index after their last token. */
export interface PeriodFound {
  readonly end: number;
  readonly period: Period;
}

const HYPHEN = /^\s*[-–—]\s*$/;

/** "du 23 au 27 décembre 2024", "entre mercredi et jeudi", "de 2018 à 2020", "les 7 et 8 mai", "1950-1953". */
export function rangeAt(text: DateText, start: number): PeriodFound | null {
  const { between, article, inPeriod } = text.words.phrases;
  const afterBetween = skip(text, start, between);
  let best: PeriodFound | null = null;
  for (const open of new Set([
    afterBetween,
    skip(text, start, article),
    start,
    skip(text, start, inPeriod),
  ])) {
    const first = skip(text, open, article);
    const a =
      dateAt(text, open) ??
      dateAt(text, first) ??
      dayAlone(text, first) ??
      (open > start ? monthAlone(text, open) : null);
    if (a === null) continue;
    const and = skip(text, a.end, text.words.phrases.and);
    const hyphen = HYPHEN.test(text.tokens[a.end]?.gap ?? '');
    if (and === a.end && !hyphen) continue;
    const second = skip(text, and, article);
    const b =
      shortYear(text, and, a.date, hyphen) ??
      dateAt(text, second) ??
      dateAt(text, and) ??
      (a.date.month !== undefined && a.date.day === undefined ? monthAlone(text, second) : null) ??
      dayAndYear(text, second, a.date, hyphen || (open === afterBetween && open > start));
    const period = b === null ? null : joined(a.date, b.date);
    if (b !== null && period !== null && b.end > (best?.end ?? start)) best = { end: b.end, period };
  }
  return best;
}

/** "entre le 23 et le 27 décembre": the first day has its month from the second date. */
function dayAlone(text: DateText, at: number): DateFound | null {
  const day = dayAt(text, at);
  return day === undefined ? null : { end: at + 1, date: { day } };
}

/** "de mars à mai 2025", "between March and May": months that are also common words. */
function monthAlone(text: DateText, at: number): DateFound | null {
  const month = wholeMonthAt(text, at);
  return month === undefined ? null : { end: at + 1, date: { month } };
}

/**
 * "between December 23 and 27, 2024": the second day has its month from the first date. Where no word such as
 * "between" announces it, a number is a day only with a year, or at the end: not in "on September 3 and 26 leaders".
 */
function dayAndYear(text: DateText, at: number, first: DateParts, announced: boolean): DateFound | null {
  const day = dayAt(text, at);
  if (day === undefined || first.day === undefined || first.month === undefined) return null;
  const year = yearAt(text, at + 1);
  if (year === undefined && !announced && at + 1 < text.tokens.length) return null;
  return {
    end: year === undefined ? at + 1 : at + 2,
    date: { day, month: first.month, year: year ?? first.year },
  };
}

/** "1950-53": the second year has its century from the first. */
function shortYear(text: DateText, at: number, first: DateParts, hyphen: boolean): DateFound | null {
  if (!hyphen || first.year === undefined || first.month !== undefined) return null;
  const word = wordAt(text, at);
  if (!/^\d\d$/.test(word)) return null;
  const year = first.year - (first.year % 100) + Number(word);
  return year > first.year ? { end: at + 1, date: { year } } : null;
}

/** From one date to the other: what the first lacks, the second gives. Null where they do not go together. */
function joined(a: DateParts, b: DateParts): Period | null {
  if (a.weekday !== undefined && b.weekday !== undefined && a.month === undefined && b.month === undefined)
    return { kind: 'weekday', weekdays: [a.weekday, b.weekday] };
  const whole = {
    ...a,
    month: a.month ?? (a.range === undefined && a.day !== undefined ? b.month : undefined),
    year: a.year ?? b.year,
  };
  const second = periodOf(b);
  const sameYear = periodOf(whole);
  // "Du 30 décembre au 2 janvier 2025": over the turn of the year.
  const turns = a.year === undefined && a.range === undefined && isAfter(sameYear, second);
  const first = turns && b.year !== undefined ? periodOf({ ...whole, year: b.year - 1 }) : sameYear;
  if (first === null || second === null) return null;
  if (first.kind === 'range' && second.kind === 'range' && first.from <= second.to)
    return { kind: 'range', from: first.from, to: second.to, unit: second.unit };
  if (first.kind === 'recurring' && second.kind === 'recurring' && first.month === second.month)
    return { kind: 'recurring', month: first.month, from: first.from, to: second.to, unit: second.unit };
  return null;
}

const isAfter = (a: Period | null, b: Period | null): boolean =>
  a?.kind === 'range' && b?.kind === 'range' && a.from > b.to;
