import { dateOfDay } from '../../knowledge/edtf.js';
import type { Period } from '../../question/period/period.js';
import type { Query } from '../../question/query.js';
import { type EventColumns, MOST_DAYS } from '../tables/fact-tables.js';
import { type EventList, placeOf, stretch } from './event-lists.js';

/** Holds the days of events against the periods of a question, before any fact is read. */
export interface EventDays {
  /** The parts of a list in which events that fit may be. */
  narrow(list: EventList): readonly EventList[];
  /** How many periods an event misses for certain. */
  missed(event: number): number;
  /**
   * Of a list that is longer, so many: those nearest to the period, else the latest; of what lasts, or has no date,
   * a quarter.
   */
  around(list: EventList, most: number): EventList;
}

/** Of events that are cut short, one in so many may be without a date or last. */
const LASTING_SHARE = 4;

/** A question on two times is answered by either. */
const mayFitAny = ({ intent, periods }: Query): boolean =>
  periods.length > 1 && (intent === 'agreement' || intent === 'list');

/** Looks only at the first and last day of an event: it may fit and its facts do not, never the other way round. */
export function eventDays(query: Query, events: EventColumns): EventDays {
  const periods = query.periods.map(({ period }) => period);
  const any = mayFitAny(query);
  const bounds = any ? undefined : shortest(periods);
  const dated = events.from.subarray(0, events.dated);
  const earliest = bounds === undefined ? 0 : placeOf(dated, bounds.from - MOST_DAYS);
  const first = bounds === undefined ? events.dated : placeOf(dated, bounds.from);
  const end = bounds === undefined ? events.dated : placeOf(dated, bounds.to + 1);
  const mayFit = (event: number, period: Period): boolean =>
    covers(events.from[event] ?? 0, events.to[event] ?? 0, period);
  return {
    narrow: (list) =>
      bounds === undefined
        ? [list]
        : [stretch(list, earliest, end), list.subarray(placeOf(list, events.dated))],
    missed(event) {
      let count = 0;
      for (const period of periods) if (!mayFit(event, period)) count += 1;
      return any && count < periods.length ? 0 : count;
    },
    around(list, most) {
      if (list.length <= most) return list;
      const others = list.subarray(placeOf(list, events.dated));
      const kept = others.subarray(-Math.ceil(Math.min(others.length, most / LASTING_SHARE)));
      const wanted = most - kept.length;
      const here = list.subarray(0, list.length - others.length);
      const [low, high] = [placeOf(here, first), placeOf(here, end)];
      // As much before the period as after it; where one side has less, more of the other.
      const spare = Math.max(0, wanted - (high - low));
      const from = Math.max(0, Math.min(low - (spare >> 1), here.length - wanted));
      const near = here.subarray(from, from + wanted);
      const all = new Int32Array(near.length + kept.length);
      all.set(near);
      all.set(kept, near.length);
      return all;
    },
  };
}

type Range = Extract<Period, { kind: 'range' }>;

function shortest(periods: readonly Period[]): Range | undefined {
  const ranges = periods.filter((period): period is Range => period.kind === 'range');
  return ranges.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
}

/** Whether a stretch of days has one of a period. */
function covers(from: number, to: number, period: Period): boolean {
  if (from > to) return false;
  if (period.kind === 'choice') return period.of.some((one) => covers(from, to, one));
  if (period.kind === 'range') return to >= period.from && from <= period.to;
  if (to - from > MOST_DAYS) return true;
  for (let day = from; day <= to; day++) {
    const on = dateOfDay(day);
    if (period.kind === 'weekday') {
      if (period.weekdays.includes(on.weekday)) return true;
    } else if (on.month === period.month && on.day >= period.from && on.day <= period.to) return true;
  }
  return false;
}
