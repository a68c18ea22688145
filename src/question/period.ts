import { dateOfDay, dayNumber, daysInMonth } from '../knowledge/edtf.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';
import { fold, type Token, tokenise } from './fold.js';
import type { LanguageData } from './language.js';

/** The days a question is about. */
export type Period =
  /** From a day to a day, as day numbers, either end open. `unit`: how precisely it was put. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: Unit }
  /** Every year: "le 3 septembre", "in early September". Days of the month, inclusive. */
  | {
      readonly kind: 'recurring';
      readonly month: number;
      readonly from: number;
      readonly to: number;
      readonly unit: Unit;
    }
  /** "mercredi", "la nuit de jeudi à vendredi". 0 = Sunday. */
  | { readonly kind: 'weekday'; readonly weekdays: readonly number[] };

export type Unit = 'day' | 'month' | 'year';

/** A date expression in a question. */
export interface PeriodMatch {
  /** Index of its first token and after its last. */
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Put as a bound ("depuis 2018", "before 2025") rather than as the time itself. */
  readonly bound: boolean;
}

/** Whether a date expression only says until when. */
export const isUntil = ({ period, bound }: PeriodMatch): boolean =>
  bound && period.kind === 'range' && period.from === Number.NEGATIVE_INFINITY;

type Parsed = { readonly end: number; readonly date: DateParts } | null;

/** A date as written, before missing parts are known. */
interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
  readonly weekday?: number | undefined;
  /** Already resolved, for relative expressions. */
  readonly range?: { readonly from: number; readonly to: number; readonly unit: Unit } | undefined;
}

/** Reads date expressions of a language, relative to a clock. */
export interface PeriodReader {
  /** The date expression that starts at a token, if one does; the longest. */
  at(tokens: readonly Token[], start: number, today: number): PeriodMatch | null;
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

export function buildPeriodReader(languages: Readonly<Record<Language, LanguageData>>): PeriodReader {
  const readers = LANGUAGES.map((language) => readerOf(languages[language]));
  return {
    at(tokens, start, today) {
      const found = readers.flatMap((read) => read(tokens, start, today) ?? []);
      return found.reduce<PeriodMatch | null>(
        (best, match) => (best === null || isBetter(match, best) ? match : best),
        null,
      );
    },
  };
}

/** The longer expression, or of two readings of the same words the narrower. */
const isBetter = (a: PeriodMatch, b: PeriodMatch): boolean =>
  a.end > b.end || (a.end === b.end && width(a.period) < width(b.period));
const width = (period: Period): number =>
  period.kind === 'range' ? period.to - period.from : Number.POSITIVE_INFINITY;

function readerOf(data: LanguageData) {
  const phraseTable = (phrases: readonly string[]): readonly string[][] =>
    phrases
      .map((phrase) => tokenise(phrase).map((token) => token.folded))
      .sort((a, b) => b.length - a.length);
  const p = data.period;
  const words = {
    article: phraseTable(p.article),
    inPeriod: phraseTable(p.inPeriod),
    early: phraseTable(p.early),
    middle: phraseTable(p.middle),
    late: phraseTable(p.late),
    since: phraseTable(p.since),
    until: phraseTable(p.until),
    between: phraseTable(p.between),
    and: phraseTable(p.and),
    today: phraseTable(p.today),
    yesterday: phraseTable(p.yesterday),
    dayBeforeYesterday: phraseTable(p.dayBeforeYesterday),
    tomorrow: phraseTable(p.tomorrow),
    ago: phraseTable(p.ago),
    last: phraseTable(p.last),
    this: phraseTable(p.this),
    next: phraseTable(p.next),
    quarter: phraseTable(p.quarter),
    newYear: phraseTable(p.newYear),
  };
  const folded = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
    new Map(Object.entries(table).map(([key, value]) => [fold(key), value]));
  const months = folded(data.months);
  const weekdays = folded(data.weekdays);
  const numbers = folded(data.numbers);
  const units = folded(p.units);
  const seasons = folded(p.seasons);
  const ambiguous = new Set(data.ambiguousDates.map(fold));
  const suffixes = new Set(data.ordinalSuffixes.map(fold));

  const skip = (tokens: readonly Token[], at: number, phrases: readonly string[][]): number => {
    for (const phrase of phrases)
      if (phrase.every((word, i) => tokens[at + i]?.folded === word)) return at + phrase.length;
    return at;
  };
  const word = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? '';
  const number = (text: string): number | undefined =>
    /^\d{1,4}$/.test(text)
      ? Number(text)
      : (numbers.get(text) ??
        (text === 'un' || text === 'une' || text === 'one' || text === 'a' ? 1 : undefined));
  /** A day of the month: 3, 1er, 3rd. */
  const dayAt = (tokens: readonly Token[], at: number): number | undefined => {
    const match = /^(\d{1,2})([a-z]*)$/.exec(word(tokens, at));
    if (match === null) return undefined;
    const day = Number(match[1]);
    const suffix = match[2] ?? '';
    return day >= 1 && day <= 31 && (suffix === '' || suffixes.has(suffix)) ? day : undefined;
  };
  const yearAt = (tokens: readonly Token[], at: number): number | undefined =>
    YEAR.test(word(tokens, at)) ? Number(word(tokens, at)) : undefined;
  const monthAt = (tokens: readonly Token[], at: number): number | undefined => months.get(word(tokens, at));

  /** "3 septembre 2025", "September 3rd, 2025", "septembre 2025", "2025-09-03", "03/09/2025", "2025". */
  const plainDate = (tokens: readonly Token[], from: number, today: number): Parsed => {
    let at = from;
    let weekday: number | undefined;
    if (weekdays.has(word(tokens, at))) {
      weekday = weekdays.get(word(tokens, at));
      at += 1;
      const article = skip(tokens, at, words.article);
      if (dayAt(tokens, article) !== undefined || monthAt(tokens, article) !== undefined) at = article;
    }
    const numeric = numericDate(tokens, at);
    if (numeric !== null) return { end: numeric.end, date: { ...numeric.date, weekday } };
    const day = dayAt(tokens, at);
    if (day !== undefined) {
      let next = at + 1;
      if (
        skip(tokens, next, words.article) > next &&
        monthAt(tokens, skip(tokens, next, words.article)) !== undefined
      )
        next = skip(tokens, next, words.article);
      const month = monthAt(tokens, next);
      if (month !== undefined) {
        const year = yearAt(tokens, next + 1);
        return { end: year === undefined ? next + 1 : next + 2, date: { day, month, year, weekday } };
      }
      if (weekday !== undefined) return { end: at + 1, date: { day, weekday } };
    }
    const month = monthAt(tokens, at);
    if (month !== undefined) {
      const article = skip(tokens, at + 1, words.article);
      const after =
        yearAt(tokens, article) === undefined && dayAt(tokens, article) !== undefined ? article : at + 1;
      const dayOf = dayAt(tokens, after);
      if (dayOf !== undefined && yearAt(tokens, after) === undefined) {
        const year = yearAt(tokens, after + 1);
        return {
          end: year === undefined ? after + 1 : after + 2,
          date: { day: dayOf, month, year, weekday },
        };
      }
      const ofYear = skip(tokens, at + 1, words.article);
      const year = yearAt(tokens, at + 1) ?? yearAt(tokens, ofYear);
      if (year !== undefined)
        return {
          end: yearAt(tokens, at + 1) === undefined ? ofYear + 1 : at + 2,
          date: { month, year, weekday },
        };
      // "en septembre de l'an dernier", "in September last year".
      const relative = relativeDate(tokens, at + 1, today) ?? relativeDate(tokens, ofYear, today);
      if (relative?.date.range?.unit === 'year')
        return {
          end: relative.end,
          date: { month, year: dateOfDay(relative.date.range.from).year, weekday },
        };
      if (!ambiguous.has(word(tokens, at)) || weekday !== undefined)
        return { end: at + 1, date: { month, weekday } };
      return null;
    }
    const year = yearAt(tokens, at);
    if (year !== undefined && weekday === undefined) return { end: at + 1, date: { year } };
    if (weekday !== undefined) return { end: at, date: { weekday } };
    return null;
  };

  const numericDate = (tokens: readonly Token[], at: number): Parsed => {
    const joined = (i: number): boolean => /^[-/.]$/.test(tokens[i]?.gap ?? '');
    const year = yearAt(tokens, at);
    const second = number(word(tokens, at + 1));
    if (year !== undefined && joined(at + 1) && second !== undefined && second <= 12) {
      const third = joined(at + 2) ? number(word(tokens, at + 2)) : undefined;
      return third === undefined || third > 31
        ? { end: at + 2, date: { year, month: second } }
        : { end: at + 3, date: { year, month: second, day: third } };
    }
    const day = dayAt(tokens, at);
    if (day !== undefined && joined(at + 1) && second !== undefined && second >= 1 && second <= 12) {
      const last = joined(at + 2) ? yearAt(tokens, at + 2) : undefined;
      if (last !== undefined) return { end: at + 3, date: { day, month: second, year: last } };
      if (tokens[at + 1]?.gap === '/') return { end: at + 2, date: { day, month: second } };
    }
    return null;
  };

  /** "hier", "la semaine dernière", "il y a deux ans", "two years ago", "last year", "jeudi dernier". */
  const relativeDate = (tokens: readonly Token[], from: number, today: number): Parsed => {
    const single: readonly [readonly string[][], number][] = [
      [words.dayBeforeYesterday, -2],
      [words.today, 0],
      [words.yesterday, -1],
      [words.tomorrow, 1],
    ];
    for (const [phrases, offset] of single) {
      const end = skip(tokens, from, phrases);
      if (end > from)
        return { end, date: { range: { from: today + offset, to: today + offset, unit: 'day' } } };
    }
    const afterAgo = skip(tokens, from, words.ago);
    if (afterAgo > from) {
      const count = number(word(tokens, afterAgo));
      const unit = units.get(word(tokens, afterAgo + 1));
      if (count !== undefined && unit !== undefined)
        return { end: afterAgo + 2, date: { range: shifted(today, -count, unit) } };
    }
    const count = number(word(tokens, from));
    const countUnit = units.get(word(tokens, from + 1));
    if (count !== undefined && countUnit !== undefined) {
      const end = skip(tokens, from + 2, words.ago);
      if (end > from + 2) return { end, date: { range: shifted(today, -count, countUnit) } };
    }
    const at = skip(tokens, from, words.article);
    const forms: readonly [readonly string[][], number][] = [
      [words.last, -1],
      [words.this, 0],
      [words.next, 1],
    ];
    for (const start of at === from ? [from] : [at, from])
      for (const [phrases, offset] of forms) {
        const before = skip(tokens, start, phrases);
        if (before > start) {
          const unit = units.get(word(tokens, before));
          if (unit !== undefined) return { end: before + 1, date: { range: shifted(today, offset, unit) } };
          const weekday = weekdays.get(word(tokens, before));
          if (weekday !== undefined && offset !== 0)
            return { end: before + 1, date: { range: weekdayNear(today, weekday, offset) } };
          const month = monthAt(tokens, before);
          if (month !== undefined && !ambiguous.has(word(tokens, before)) && offset !== 0)
            return { end: before + 1, date: { month, year: yearOfMonth(today, month, offset) } };
        }
        const unit = units.get(word(tokens, start));
        const weekday = weekdays.get(word(tokens, start));
        const month = monthAt(tokens, start);
        const after = skip(tokens, start + 1, phrases);
        if (after > start + 1 && offset !== 0) {
          if (unit !== undefined) return { end: after, date: { range: shifted(today, offset, unit) } };
          if (weekday !== undefined)
            return { end: after, date: { range: weekdayNear(today, weekday, offset) } };
          // "September last year" is not "last September".
          if (month !== undefined && !units.has(word(tokens, after)))
            return { end: after, date: { month, year: yearOfMonth(today, month, offset) } };
        }
      }
    return null;
  };

  /** "été 2025", "summer of 2025", "troisième trimestre 2025", "Q3 2025". */
  const longerDate = (tokens: readonly Token[], from: number): Parsed => {
    const season = seasons.get(word(tokens, from));
    if (season !== undefined) {
      const at = skip(tokens, from + 1, words.article);
      const year = yearAt(tokens, at);
      if (year !== undefined) {
        const nextYear = season === 12 ? year + 1 : year;
        const lastMonth = season === 12 ? 2 : season + 2;
        return {
          end: at + 1,
          date: {
            range: { from: dayNumber(year, season, 1), to: endOfMonth(nextYear, lastMonth), unit: 'month' },
          },
        };
      }
    }
    const q = /^(?:q|t)([1-4])$/.exec(word(tokens, from));
    if (q !== null) {
      const quarter = Number(q[1]);
      const year = yearAt(tokens, from + 1);
      if (year !== undefined)
        return {
          end: from + 2,
          date: {
            range: {
              from: dayNumber(year, quarter * 3 - 2, 1),
              to: endOfMonth(year, quarter * 3),
              unit: 'month',
            },
          },
        };
    }
    return null;
  };

  /** One date with an optional "début", "mi", "fin" before it. */
  const date = (tokens: readonly Token[], from: number, today: number): Parsed => {
    for (const [phrases, part] of [
      [words.early, 'early'],
      [words.middle, 'middle'],
      [words.late, 'late'],
    ] as const) {
      const at = skip(tokens, from, phrases);
      if (at === from) continue;
      const start = skip(tokens, at, words.article);
      const inner =
        relativeDate(tokens, at, today) ??
        plainDate(tokens, start, today) ??
        relativeDate(tokens, start, today);
      if (
        inner !== null &&
        (inner.date.month ?? inner.date.year ?? inner.date.range) !== undefined &&
        inner.date.day === undefined
      )
        return { end: inner.end, date: partOf(inner.date, part) };
    }
    return relativeDate(tokens, from, today) ?? longerDate(tokens, from) ?? plainDate(tokens, from, today);
  };

  return (tokens: readonly Token[], start: number, today: number): PeriodMatch | null => {
    const attempts: PeriodMatch[] = [];
    const push = (end: number, period: Period | null, bound: boolean): void => {
      if (period !== null && end > start) attempts.push({ start, end, period, bound });
    };
    // "du 23 au 27 décembre 2024", "entre mercredi et jeudi", "de 2018 à 2020", "les 7 et 8 mai".
    const between = skip(tokens, start, words.between);
    for (const open of new Set([between, skip(tokens, start, words.article), start])) {
      const first = skip(tokens, open, words.article);
      const a = date(tokens, open, today) ?? date(tokens, first, today) ?? bareDay(tokens, first, dayAt);
      if (a === null) continue;
      const and = skip(tokens, a.end, words.and);
      if (and === a.end && !/^\s*[-–—]\s*$/.test(tokens[a.end]?.gap ?? '')) continue;
      const second = skip(tokens, and, words.article);
      const b = date(tokens, second, today) ?? date(tokens, and, today);
      if (b === null) continue;
      push(b.end, join(a.date, b.date), false);
    }
    for (const [phrases, side] of [
      [words.since, 'since'],
      [words.until, 'until'],
    ] as const) {
      const after = skip(tokens, start, phrases);
      if (after === start) continue;
      const inner = date(tokens, skip(tokens, after, words.article), today) ?? date(tokens, after, today);
      if (inner === null) continue;
      push(inner.end, bounded(inner.date, side), true);
    }
    for (const at of new Set([
      start,
      skip(tokens, start, words.article),
      skip(tokens, start, words.inPeriod),
      skip(tokens, skip(tokens, start, words.inPeriod), words.article),
    ])) {
      const plain = date(tokens, at, today);
      if (plain !== null) push(plain.end, periodOf(plain.date), false);
      else if (at > start && ambiguous.has(word(tokens, at)) && skip(tokens, start, words.inPeriod) > start) {
        const month = monthAt(tokens, at);
        if (month !== undefined) push(at + 1, periodOf({ month }), false);
      }
    }
    // "Nouvel An 2025": the days around the first of January.
    const year = yearAt(tokens, start);
    if (
      year !== undefined &&
      words.newYear.some((phrase) =>
        phrase.every((part, i) => word(tokens, start - phrase.length + i) === part),
      )
    )
      return {
        start,
        end: start + 1,
        bound: false,
        period: { kind: 'range', from: dayNumber(year - 1, 12, 1), to: dayNumber(year, 1, 31), unit: 'day' },
      };
    return attempts.reduce<PeriodMatch | null>(
      (best, match) => (best === null || match.end > best.end ? match : best),
      null,
    );
  };
}

const bareDay = (
  tokens: readonly Token[],
  at: number,
  dayAt: (tokens: readonly Token[], at: number) => number | undefined,
): Parsed => {
  const day = dayAt(tokens, at);
  return day === undefined ? null : { end: at + 1, date: { day } };
};

const endOfMonth = (year: number, month: number): number => dayNumber(year, month, daysInMonth(year, month));

/** Today, this week, month or year, moved by a number of them. Weeks start on Monday. */
function shifted(
  today: number,
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
): { from: number; to: number; unit: Unit } {
  const { year, month, weekday } = dateOfDay(today);
  if (unit === 'day') return { from: today + count, to: today + count, unit: 'day' };
  if (unit === 'week') {
    const monday = today - ((weekday + 6) % 7) + 7 * count;
    return { from: monday, to: monday + 6, unit: 'day' };
  }
  if (unit === 'year')
    return { from: dayNumber(year + count, 1, 1), to: dayNumber(year + count, 12, 31), unit: 'year' };
  const months = year * 12 + (month - 1) + count;
  const y = Math.floor(months / 12);
  const m = (months % 12) + 1;
  return { from: dayNumber(y, m, 1), to: endOfMonth(y, m), unit: 'month' };
}

/** "jeudi dernier": the last such day before today; "next Thursday": the first after. */
function weekdayNear(
  today: number,
  weekday: number,
  direction: number,
): { from: number; to: number; unit: Unit } {
  const now = dateOfDay(today).weekday;
  const back = (now - weekday + 7) % 7 || 7;
  const forth = (weekday - now + 7) % 7 || 7;
  const day = direction < 0 ? today - back : today + forth;
  return { from: day, to: day, unit: 'day' };
}

function yearOfMonth(today: number, month: number, direction: number): number {
  const now = dateOfDay(today);
  if (direction < 0) return month < now.month ? now.year : now.year - 1;
  return month > now.month ? now.year : now.year + 1;
}

function partOf(date: DateParts, part: 'early' | 'middle' | 'late'): DateParts {
  if (date.range !== undefined) {
    const { from, to } = date.range;
    const third = Math.floor((to - from + 1) / 3);
    const bounds =
      part === 'early'
        ? [from, from + third]
        : part === 'late'
          ? [to - third, to]
          : [from + third, to - third];
    return { range: { from: bounds[0] ?? from, to: bounds[1] ?? to, unit: 'day' } };
  }
  if (date.month === undefined && date.year !== undefined) {
    const months = part === 'early' ? [1, 3] : part === 'late' ? [10, 12] : [5, 8];
    return {
      range: {
        from: dayNumber(date.year, months[0] ?? 1, 1),
        to: endOfMonth(date.year, months[1] ?? 12),
        unit: 'month',
      },
    };
  }
  const days = part === 'early' ? [1, 10] : part === 'late' ? [21, 31] : [11, 20];
  return { ...date, day: days[0], lastDay: days[1] };
}

function periodOf(date: DateParts): Period | null {
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
    return { kind: 'range', from: dayNumber(year, month, 1), to: endOfMonth(year, month), unit: 'month' };
  if (year !== undefined)
    return { kind: 'range', from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), unit: 'year' };
  if (month !== undefined)
    return day === undefined
      ? { kind: 'recurring', month, from: 1, to: 31, unit: 'month' }
      : { kind: 'recurring', month, from: day, to: date.lastDay ?? day, unit: 'day' };
  if (weekday !== undefined) return { kind: 'weekday', weekdays: [weekday] };
  return null;
}

/** "du 23 au 27 décembre 2024": what the first date lacks, the second gives. */
function join(a: DateParts, b: DateParts): Period | null {
  if (a.weekday !== undefined && b.weekday !== undefined && a.month === undefined && b.month === undefined)
    return { kind: 'weekday', weekdays: [a.weekday, b.weekday] };
  const first = periodOf({
    ...a,
    month: a.month ?? (a.range === undefined && a.day !== undefined ? b.month : undefined),
    year: a.year ?? b.year,
  });
  const second = periodOf(b);
  if (first === null || second === null) return null;
  if (first.kind === 'range' && second.kind === 'range' && first.from <= second.to)
    return { kind: 'range', from: first.from, to: second.to, unit: second.unit };
  if (first.kind === 'recurring' && second.kind === 'recurring' && first.month === second.month)
    return { kind: 'recurring', month: first.month, from: first.from, to: second.to, unit: second.unit };
  return null;
}

function bounded(date: DateParts, side: 'since' | 'until'): Period | null {
  const period = periodOf(date);
  if (period === null || period.kind !== 'range') return period;
  return side === 'since'
    ? { kind: 'range', from: period.from, to: Number.POSITIVE_INFINITY, unit: period.unit }
    : { kind: 'range', from: Number.NEGATIVE_INFINITY, to: period.from - 1, unit: period.unit };
}
