import type { When } from '../../knowledge/coverage.js';
import { type DateSpan, dateOfDay, parseEdtf } from '../../knowledge/edtf.js';
import type { Language } from '../../knowledge/types.js';
import { fill, type Wording } from './wording.js';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The days of a week and the months of a year in words, from Sunday and January on. */
const calendarOf = (language: Language) => {
  const words = (options: Intl.DateTimeFormatOptions, dates: readonly number[]): readonly string[] => {
    const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
    return dates.map((date) => format.format(date));
  };
  return {
    // 4 January 1970 was a Sunday.
    weekdays: words(
      { weekday: 'long' },
      Array.from({ length: 7 }, (_, day) => Date.UTC(1970, 0, 4 + day)),
    ),
    months: words(
      { month: 'long' },
      Array.from({ length: 12 }, (_, month) => Date.UTC(1970, month)),
    ),
  };
};
const CALENDARS = { fr: calendarOf('fr'), en: calendarOf('en') };

const monthOf = (month: number, language: Language): string => CALENDARS[language].months[month - 1] ?? '';

/** A day in words. `weekday`: "jeudi 4 septembre 2025"; `year: false`: "4 septembre". */
export function dayInWords(
  day: number,
  language: Language,
  options: { weekday?: boolean; year?: boolean; month?: boolean } = {},
): string {
  const { weekday = false, year = true, month = true } = options;
  const on = dateOfDay(day);
  const number = language === 'fr' && on.day === 1 ? '1er' : String(on.day);
  const parts = [
    ...(weekday ? [CALENDARS[language].weekdays[on.weekday] ?? ''] : []),
    number,
    ...(month ? [monthOf(on.month, language)] : []),
    ...(year ? [String(on.year)] : []),
  ];
  return parts.join(' ');
}

/** The month of a day, with its year: "septembre 2025". */
export function monthInWords(day: number, language: Language): string {
  const on = dateOfDay(day);
  return `${monthOf(on.month, language)} ${on.year}`;
}

/** One end of a span, as precisely as it is known. */
function endInWords(day: number, precision: DateSpan['precision'], language: Language): string {
  const on = dateOfDay(day);
  if (precision === 'year') return String(on.year);
  if (precision === 'month') return monthInWords(day, language);
  return dayInWords(day, language);
}

/** A date for the reader, with its precision: "jeudi 4 septembre 2025 au soir", "depuis février 2022", "vers le 5 septembre 2025". */
export function dateInWords(when: Pick<When, 'date' | 'time'>, language: Language, wording: Wording): string {
  const span = parseEdtf(when.date);
  const { dates } = wording;
  if (!Number.isFinite(span.to))
    return fill(span.precision === 'day' ? dates.fromDay : dates.from, {
      date: endInWords(span.from, span.precision, language),
    });
  if (!Number.isFinite(span.from))
    return fill(span.precision === 'day' ? dates.untilDay : dates.until, {
      date: endInWords(span.to, span.precision, language),
    });
  if (span.interval) {
    if (span.precision !== 'day') {
      const values = {
        from: endInWords(span.from, span.precision, language),
        to: endInWords(span.to, span.precision, language),
      };
      return fill(span.precision === 'year' ? dates.rangeYears : dates.range, values);
    }
    const a = dateOfDay(span.from);
    const b = dateOfDay(span.to);
    const sameYear = a.year === b.year;
    const values = {
      from: dayInWords(span.from, language, { year: !sameYear, month: !(sameYear && a.month === b.month) }),
      to: dayInWords(span.to, language),
    };
    return fill(when.time === 'night' ? dates.night : dates.rangeDays, values);
  }
  const exact =
    span.precision === 'day'
      ? dayInWords(span.from, language, { weekday: !span.approximate })
      : endInWords(span.from, span.precision, language);
  if (span.approximate)
    return fill(span.precision === 'day' ? dates.around : dates.aroundMonth, { date: exact });
  if (when.time === undefined) return exact;
  const time = when.time === 'night' ? dates.nightOf : dates[when.time];
  return fill(time, { date: exact });
}

/** Where a date comes from, in words; null where the source simply states it. */
export function basisInWords(when: When, language: Language, wording: Wording): string | null {
  switch (when.basis) {
    case 'stated':
      return null;
    case 'resolved':
      return fill(wording.dates.resolved, { phrase: when.phrase ?? '' });
    case 'inferred':
      return fill(wording.dates.inferred, { because: when.because?.[language] ?? '' });
  }
}
