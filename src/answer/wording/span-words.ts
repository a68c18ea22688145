import type { Fact } from '../../knowledge/coverage.js';
import { dateOfDay, daysInMonth, parseEdtf } from '../../knowledge/edtf.js';
import type { Language } from '../../knowledge/types.js';
import { dateInWords, dayInWords, monthInWords } from './dates.js';
import { fillElided, type SearchWording } from './search-wording.js';
import { fill, joinList, type Wording } from './wording.js';

/** From a day to a day, as day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** One end of a span of time, as precisely as it is known. */
interface End {
  readonly day: number;
  readonly unit: 'day' | 'month' | 'year';
  readonly about: boolean;
}

/** What time is worded with. */
export interface TimeContext {
  readonly language: Language;
  readonly wording: Wording;
  readonly search: SearchWording;
}

function endInWords({ day, unit, about }: End, { language, search }: TimeContext): string {
  const date =
    unit === 'year'
      ? String(dateOfDay(day).year)
      : unit === 'month'
        ? monthInWords(day, language)
        : dayInWords(day, language);
  return about ? fill(search.time.about, { date }) : date;
}

/** An end with its preposition: "du 3 septembre 2025", "jusqu’en 2024". */
function withPreposition(
  end: End,
  preposition: Exclude<keyof SearchWording['time'], 'days' | 'about'>,
  context: TimeContext,
): string {
  const { search } = context;
  const template = search.time[preposition][end.unit === 'day' ? 'day' : 'longer'];
  return fillElided(template, { date: endInWords(end, context) }, search);
}

/** From one end to another: "du 3 au 4 septembre 2025", "de 2024 au 4 septembre 2025". */
function rangeInWords(start: End, end: End, context: TimeContext): string {
  const areDays = [start, end].every(({ unit, about }) => unit === 'day' && !about);
  if (areDays && start.day < end.day)
    return dateInWords({ date: `${isoOf(start.day)}/${isoOf(end.day)}` }, context.language, context.wording);
  return `${withPreposition(start, 'from', context)} ${withPreposition(end, 'to', context)}`;
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The time that somebody asks for, from the first day of one date to the last of another; null for any time. */
export function periodInWords(from: Days | null, to: Days | null, context: TimeContext): string | null {
  const isOne = from !== null && to !== null && from.from === to.from && from.to === to.to;
  // "Depuis 2024" has a first day and no last.
  const start = from === null || !Number.isFinite(from.from) ? null : exactly(from.from, unitOf(from));
  const end = to === null || !Number.isFinite(to.to) ? null : exactly(to.to, unitOf(to));
  if (start !== null && end !== null && isOne && (start.day === end.day || start.unit !== 'day'))
    return withPreposition(start, 'on', context);
  if (start !== null && end !== null) return rangeInWords(start, end, context);
  if (start !== null) return withPreposition(start, 'since', context);
  return end === null ? null : withPreposition(end, 'until', context);
}

const exactly = (day: number, unit: End['unit']): End => ({ day, unit, about: false });

/** The unit that some days are all of. */
function unitOf({ from, to }: Days): End['unit'] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return 'day';
  const first = dateOfDay(from);
  const last = dateOfDay(to);
  if (first.day !== 1 || first.year !== last.year || last.day !== daysInMonth(last.year, last.month))
    return 'day';
  if (first.month === 1 && last.month === 12) return 'year';
  return first.month === last.month ? 'month' : 'day';
}

/** Most days that are told one by one. */
const MOST_DAYS = 3;

/** The days of some facts, all exactly dated: each once, in order; null where one is not dated to the day. */
export function exactDays(facts: readonly Fact[]): readonly number[] | null {
  const days = new Set<number>();
  for (const { when } of facts) {
    if (when === undefined) return null;
    const { from, to, precision, approximate } = parseEdtf(when.date);
    if (from !== to || precision !== 'day' || approximate) return null;
    days.add(from);
  }
  return [...days].sort((a, b) => a - b);
}

/**
 * When what some facts tell happened: "les 3 et 4 septembre 2025", "de 2024 au 4 septembre 2025". Facts without a
 * date, and those of what goes on without an end, are passed over; null where there is nothing else.
 */
export function timeInWords(facts: readonly Fact[], context: TimeContext): string | null {
  const spans = facts
    .flatMap(({ when }) => (when === undefined ? [] : [{ ...parseEdtf(when.date), date: when.date }]))
    .filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  const [some] = spans;
  if (some === undefined) return null;
  const days = exactDays(facts.filter(({ when }) => when !== undefined)) ?? [];
  if (days.length > 1 && days.length <= MOST_DAYS && areOfOneMonth(days))
    return fill(context.search.time.days, {
      days: joinList(
        days.map((day) => dayInWords(day, context.language, { month: false, year: false })),
        context.wording,
      ),
      month: monthInWords(days[0] ?? some.from, context.language),
    });
  const first = spans.reduce((a, b) => (b.from < a.from ? b : a), some);
  const last = spans.reduce((a, b) => (b.to > a.to ? b : a), some);
  const start = { day: first.from, unit: first.precision, about: first.approximate };
  const end = { day: last.to, unit: last.precision, about: last.approximate };
  const isOne = endInWords(start, context) === endInWords(end, context);
  if (isOne && start.about) return dateInWords(first, context.language, context.wording);
  if (isOne) return withPreposition(start, 'on', context);
  return rangeInWords(start, end, context);
}

function areOfOneMonth(days: readonly number[]): boolean {
  const months = new Set(days.map((day) => `${dateOfDay(day).year}-${dateOfDay(day).month}`));
  return months.size === 1;
}
