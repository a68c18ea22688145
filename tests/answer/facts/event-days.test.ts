import { describe, expect, it } from 'vitest';
import { eventDays } from '../../../src/answer/facts/event-days.js';
import type { EventColumns } from '../../../src/answer/tables/fact-tables.js';
import { dayNumber, parseEdtf } from '../../../src/knowledge/edtf.js';
import type { Period } from '../../../src/question/period/period.js';
import { read, readerOfLanguages } from '../../question/reading.js';

const reader = await readerOfLanguages();
const query = read(reader, 'meeting');

/** One event a day in 2020, then a war of three years, then what has no date. */
const DAYS = 366;
const war = parseEdtf('2019/2021');
const first = dayNumber(2020, 1, 1);
const events: EventColumns = {
  place: Int32Array.from({ length: DAYS + 2 }, (_, event) => event),
  facts: { starts: new Int32Array(DAYS + 3), values: new Int32Array(0) },
  from: Int32Array.from([...Array.from({ length: DAYS }, (_, day) => first + day), war.from, 2 ** 31 - 1]),
  to: Int32Array.from([...Array.from({ length: DAYS }, (_, day) => first + day), war.to, -(2 ** 31)]),
  dated: DAYS,
  disputed: new Int32Array(),
};
const WAR = DAYS;
const UNDATED = DAYS + 1;
const all = Int32Array.from(events.place);
const daysFor = (...periods: readonly Period[]) =>
  eventDays(
    { ...query, periods: periods.map((period) => ({ start: 0, end: 1, bound: false, period })) },
    events,
  );
const range = (edtf: string): Period => ({ kind: 'range', ...parseEdtf(edtf), unit: 'day' });
const day = (month: number, of: number): number => dayNumber(2020, month, of) - first;

describe('the days of events', () => {
  it('miss a period that none of them is in', () => {
    const days = daysFor(range('2020-03-05'));
    expect(days.missed(day(3, 5))).toBe(0);
    expect(days.missed(day(3, 6))).toBe(1);
    expect(days.missed(WAR)).toBe(0);
    expect(days.missed(UNDATED)).toBe(1);
  });

  it('are looked at each year for a day of the calendar, and each week for a day of the week', () => {
    const yearly = daysFor({ kind: 'recurring', month: 3, from: 4, to: 6, unit: 'day' });
    expect([3, 4, 6, 7].map((of) => yearly.missed(day(3, of)))).toEqual([1, 0, 0, 1]);
    const thursday = daysFor({ kind: 'weekday', weekdays: [4] });
    expect([4, 5, 6].map((of) => thursday.missed(day(3, of)))).toEqual([1, 0, 1]);
    expect(yearly.missed(WAR)).toBe(0);
  });

  it('narrow a list to what may be in the period, and what lasts or has no date', () => {
    const kept = daysFor(range('2020-06-01/2020-06-30'))
      .narrow(all)
      .flatMap((part) => [...part]);
    for (let of = 1; of <= 30; of++) expect(kept).toContain(day(6, of));
    expect(kept).toContain(WAR);
    expect(kept).toContain(UNDATED);
    expect(kept).not.toContain(day(7, 1));
    expect(kept).not.toContain(day(1, 1));
    expect(daysFor().narrow(all)).toEqual([all]);
  });

  it('cut a long list short around the period, or to the latest', () => {
    const around = [...daysFor(range('2020-06-15')).around(all, 9)];
    expect(around).toHaveLength(9);
    expect(around).toContain(WAR);
    expect(around).toContain(day(6, 15));
    const latest = [...daysFor().around(all, 9)];
    expect(latest).toEqual([...Array.from({ length: 7 }, (_, i) => DAYS - 7 + i), WAR, UNDATED]);
    expect(daysFor().around(all, all.length)).toBe(all);
  });
});
