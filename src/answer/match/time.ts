import type { Article } from '../../knowledge/coverage.js';
import { type DateSpan, dateOfDay, parseEdtf } from '../../knowledge/edtf.js';
import type { Period, PeriodMatch, Unit } from '../../question/period/period.js';
import { remembered } from '../../question/words/remembered.js';
import type { Entry } from '../tables/entry.js';

const FINENESS: Readonly<Record<Unit, number>> = { day: 0, month: 1, year: 2 };
/** A state that lasts (a war, an office) is looked at over at most this many years. */
const YEARS = 60;

/** Whether a fact's date falls in a period, with the precision respected: "2024" does not say June 2024. */
export function within(date: DateSpan, period: Period): boolean {
  // "By 2028": not all the time until then.
  if (date.from === Number.NEGATIVE_INFINITY) return within({ ...date, from: date.to }, period);
  const lasting = date.interval && date.to - date.from > 31;
  switch (period.kind) {
    case 'range': {
      if (date.to < period.from || date.from > period.to) return false;
      return (
        lasting ||
        FINENESS[date.precision] <= FINENESS[period.unit] ||
        (date.from >= period.from && date.to <= period.to)
      );
    }
    case 'recurring': {
      if (!Number.isFinite(date.from)) return false;
      const first = dateOfDay(date.from);
      const last = Number.isFinite(date.to) ? dateOfDay(date.to) : first;
      if (lasting || last.year - first.year > YEARS) return false;
      if (FINENESS[date.precision] > FINENESS[period.unit]) return false;
      for (let day = date.from; day <= Math.min(date.to, date.from + 366); day++) {
        const on = dateOfDay(day);
        if (on.month === period.month && on.day >= period.from && on.day <= period.to) return true;
      }
      return false;
    }
    case 'choice':
      return period.of.some((one) => within(date, one));
    case 'weekday': {
      if (date.precision !== 'day' || lasting) return false;
      for (let day = date.from; day <= date.to; day++)
        if (period.weekdays.includes(dateOfDay(day).weekday)) return true;
      return false;
    }
  }
}

/** Whether a fact accounts for a date expression of a question. */
export function fitsPeriod(entry: Entry, match: PeriodMatch): boolean {
  if (entry.when !== null && within(knownUntilPublished(entry, entry.when), match.period)) return true;
  if (entry.concerning !== null && within(entry.concerning, match.period)) return true;
  // "Depuis 2018", "before 2019": the bound that the fact itself counts from.
  if (match.bound && match.period.kind === 'range') {
    const { from, to } = match.period;
    return entry.fact.numbers.some((number) => {
      if (!('ordinal' in number) || number.since === undefined) return false;
      const since = parseEdtf(number.since);
      return since.from === from || since.from === to + 1;
    });
  }
  return false;
}

/** Whether a fact's article appeared when a question says. */
export const appearedThen = ({ fact }: Entry, published: readonly PeriodMatch[]): boolean =>
  published.every(({ period }) => within(publication(fact.article), period));

/** What lasts is known to last until the article that says so, and no longer. */
function knownUntilPublished({ fact }: Entry, date: DateSpan): DateSpan {
  if (Number.isFinite(date.to)) return date;
  return { ...date, to: Math.max(date.from, publication(fact.article).to) };
}

const publication = remembered(({ published }: Article) => parseEdtf(published.date));

/** Whether a fact falls wholly in the days of a date expression. */
export const isInside = ({ when }: Entry, { period }: PeriodMatch): boolean =>
  when !== null && Number.isFinite(when.from) && Number.isFinite(when.to) && liesIn(when, period);

function liesIn(when: DateSpan, period: Period): boolean {
  switch (period.kind) {
    case 'range':
      return when.from >= period.from && when.to <= period.to;
    case 'recurring': {
      const [first, last] = [dateOfDay(when.from), dateOfDay(when.to)];
      const isOn = (day: typeof first): boolean =>
        day.month === period.month && day.day >= period.from && day.day <= period.to;
      return first.year === last.year && isOn(first) && isOn(last);
    }
    case 'weekday':
      return when.from === when.to && period.weekdays.includes(dateOfDay(when.from).weekday);
    case 'choice':
      return period.of.some((one) => liesIn(when, one));
  }
}

/** How far a fact's date is from a period, in days; null where they cannot be compared. */
export function distance(date: DateSpan, period: Period): number | null {
  if (period.kind === 'weekday') return 0;
  if (period.kind === 'choice') {
    const each = period.of.flatMap((one) => distance(date, one) ?? []);
    return each.length === 0 ? null : Math.min(...each);
  }
  if (period.kind === 'range') {
    if (date.to < period.from) return period.from - date.to;
    if (date.from > period.to) return date.from - period.to;
    return 0;
  }
  if (!Number.isFinite(date.from)) return null;
  const on = dateOfDay(date.from);
  return Math.abs((on.month - period.month) * 30 + (on.day - period.from));
}
