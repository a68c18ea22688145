import { dateOfDay } from '../knowledge/edtf.js';
import type { Period } from '../question/period/period.js';
import type { Query } from '../question/query.js';
import { type EventList, placeOf, stretch } from './event-lists.js';
import { type EventColumns, MOST_DAYS } from './tables/fact-tables.js';

/** Holds the days of events against the periods of a question, before any fact is read. */
export interface EventDays {
  /** The parts of a list in which events that fit may be. */
  narrow(list: EventList): readonly EventList[];
  /** How many periods an event misses for certain. */
  missed(event: number): number;
  /** Days between an event and the nearest period that has bounds; 0 where there is none. */
  distance(event: number): number;
}

/** A question on two times is answered by either. */
const mayFitAny = ({ intent, periods }: Query): boolean =>
  periods.length > 1 && (intent === 'agreement' || intent === 'list');

/** Looks only at the first and last day of an event: it may fit and its facts do not, never the other way round. */
export function eventDays(query: Query, events: EventColumns): EventDays {
  const periods = query.periods.map(({ period }) => period);
  const any = mayFitAny(query);
  const bounds = any ? undefined : shortest(periods);
  const dated = events.from.subarray(0, events.dated);
  const first = bounds === undefined ? 0 : placeOf(dated, bounds.from - MOST_DAYS);
  const end = bounds === undefined ? events.dated : placeOf(dated, bounds.to + 1);
  const mayFit = (event: number, period: Period): boolean =>
    covers(events.from[event] ?? 0, events.to[event] ?? 0, period);
  return {
    narrow: (list) =>
      bounds === undefined ? [list] : [stretch(list, first, end), list.subarray(placeOf(list, events.dated))],
    missed(event) {
      let count = 0;
      for (const period of periods) if (!mayFit(event, period)) count += 1;
      return any && count < periods.length ? 0 : count;
    },
    distance(event) {
      if (bounds === undefined) return 0;
      const [from, to] = [events.from[event] ?? 0, events.to[event] ?? 0];
      return Math.max(0, bounds.from - to, from - bounds.to);
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
