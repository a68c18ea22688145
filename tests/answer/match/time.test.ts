import { describe, expect, it } from 'vitest';
import { distance, within } from '../../../src/answer/match/time.js';
import { dateOfDay, dayNumber, parseEdtf } from '../../../src/knowledge/edtf.js';
import type { Period, Unit } from '../../../src/question/period/period.js';
import { fc } from '../../support/properties.js';

/** A period asked for, from the EDTF of its days. */
const asked = (edtf: string, unit?: Unit): Period => {
  const { from, to, precision } = parseEdtf(edtf);
  return { kind: 'range', from, to, unit: unit ?? precision };
};
const eachYear = (month: number, from: number, to: number, unit: Unit = 'day'): Period => ({
  kind: 'recurring',
  month,
  from,
  to,
  unit,
});
const weekday = (...weekdays: number[]): Period => ({ kind: 'weekday', weekdays });

describe('a fact falls in the time asked for', () => {
  it.each([
    // In the whole that holds it.
    ['2025-09-04', asked('2025-09-04')],
    ['2025-09-04', asked('2025-09')],
    ['2025-09-04', asked('2025')],
    ['2025-09', asked('2025-09')],
    ['2025-09', asked('2025')],
    ['2024', asked('2024')],
    ['2025-09-04~', asked('2025-09-04')],
    // Where they overlap by a day.
    ['2025-09-04/2025-09-05', asked('2025-09-04')],
    ['2025-09-04/2025-09-05', asked('2025-09-05')],
    ['2024-12-23/2024-12-27', asked('2024-12-27')],
    // A state, at any time while it lasts.
    ['2022-02/..', asked('2024')],
    ['2022-02/..', asked('2025-09-04')],
    ['1950/1953', asked('1951-06-25')],
    // What had happened by a day, on that day.
    ['../2024-12-31', asked('2024')],
    // A coarse date that lies in a wide period.
    ['2024', asked('2018/2025', 'day')],
    ['2024', asked('2018/..')],
    // Any year.
    ['2025-09-03', eachYear(9, 3, 3)],
    ['2025-09-03', eachYear(9, 1, 10)],
    ['2025-09-03', eachYear(9, 1, 31, 'month')],
    ['2025-09', eachYear(9, 1, 31, 'month')],
    ['2025-09-04/2025-09-05', eachYear(9, 5, 5)],
    ['2024-12-30/2025-01-02', eachYear(1, 1, 1)],
    // Weekdays: 3 September 2025 was a Wednesday.
    ['2025-09-03', weekday(3)],
    ['2025-09-04/2025-09-05', weekday(5)],
    ['2025-09-03', weekday(3, 4)],
  ])('%s in %o', (date, period) => {
    expect(within(parseEdtf(date), period)).toBe(true);
  });

  it.each([
    ['2025-09-04', asked('2025-09-03')],
    ['2025-09-04', asked('2025-08')],
    ['2025-09-04', asked('2024')],
    ['2024-12-31', asked('2025')],
    ['2024', asked('2025-01-01/..')],
    // What is known by year alone is not known to be in June.
    ['2024', asked('2024-06')],
    ['2024', asked('2024-06-19')],
    ['2024-12', asked('2024-12-31')],
    ['2024-12', eachYear(12, 31, 31)],
    ['2024', eachYear(12, 1, 31, 'month')],
    ['2024', weekday(3)],
    ['2025-09', weekday(3)],
    // A state that lasts says nothing of a day of every year.
    ['2022-02/..', eachYear(9, 3, 3)],
    ['2022-02/..', weekday(3)],
    ['2022-02/..', asked('2021')],
    ['1950/1953', asked('1954')],
    ['../2024-12-31', asked('2023')],
    ['2025-09-03', eachYear(9, 4, 10)],
    ['2025-10-03', eachYear(9, 3, 3)],
    ['2025-09-03', weekday(4)],
    ['../2018', eachYear(9, 3, 3)],
  ])('%s not in %o', (date, period) => {
    expect(within(parseEdtf(date), period)).toBe(false);
  });

  it('on a day exactly where its month and weekday say so', () => {
    const days = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 12, 31) });
    fc.assert(
      fc.property(days, days, (on, other) => {
        const span = { from: on, to: on, precision: 'day', approximate: false, interval: false } as const;
        const { month, day, weekday: nth } = dateOfDay(other);
        const here = dateOfDay(on);
        expect(within(span, { kind: 'range', from: other, to: other, unit: 'day' })).toBe(on === other);
        expect(within(span, weekday(nth))).toBe(here.weekday === nth);
        expect(within(span, eachYear(month, day, day))).toBe(here.month === month && here.day === day);
      }),
    );
  });
});

describe('how far a fact is from the time asked for', () => {
  it.each([
    ['2025-09-04', asked('2025-09-03'), 1],
    ['2025-09-03', asked('2025-09-05'), 2],
    ['2025-09-04', asked('2025-09'), 0],
    ['2024-12-31', asked('2025'), 1],
    ['2022-02/..', asked('2024'), 0],
    ['../2018', asked('2018-12-31'), 0],
  ])('%s from %o', (date, period, days) => {
    expect(distance(parseEdtf(date), period)).toBe(days);
  });

  it('is not known where its start is open and no year was asked for', () => {
    expect(distance(parseEdtf('../2018'), eachYear(9, 3, 3))).toBeNull();
  });

  it('is nought exactly where a day is in the range', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), fc.nat(400), (day, from, length) => {
        const span = { from: day, to: day, precision: 'day', approximate: false, interval: false } as const;
        const period: Period = { kind: 'range', from, to: from + length, unit: 'day' };
        expect(distance(span, period) === 0).toBe(within(span, period));
      }),
    );
  });
});
