import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, daysInMonth, isEdtf, parseEdtf } from '../../src/knowledge/edtf.js';
import { fc } from '../support/properties.js';

const ISO = (dayNumber: number): string => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
const ends = (s: string): [string | number, string | number] => {
  const { from, to } = parseEdtf(s);
  return [Number.isFinite(from) ? ISO(from) : from, Number.isFinite(to) ? ISO(to) : to];
};

describe('reading EDTF', () => {
  it.each([
    ['2025-09-04', '2025-09-04', '2025-09-04', 'day', false, false],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day', false, false],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day', false, false],
    ['2024-12', '2024-12-01', '2024-12-31', 'month', false, false],
    ['2023-02', '2023-02-01', '2023-02-28', 'month', false, false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', false, false],
    ['2024', '2024-01-01', '2024-12-31', 'year', false, false],
    ['2025-09-05~', '2025-09-05', '2025-09-05', 'day', true, false],
    ['2025-09?', '2025-09-01', '2025-09-30', 'month', true, false],
    ['1950%', '1950-01-01', '1950-12-31', 'year', true, false],
    ['2025-09-04/2025-09-05', '2025-09-04', '2025-09-05', 'day', false, true],
    ['2025-09-04/2025-09-04', '2025-09-04', '2025-09-04', 'day', false, true],
    ['1950/1953', '1950-01-01', '1953-12-31', 'year', false, true],
    ['1950-06-25/1953', '1950-06-25', '1953-12-31', 'year', false, true],
    ['2024-12~/2025-01-02', '2024-12-01', '2025-01-02', 'month', true, true],
    ['2024-12-30/2025-01-02?', '2024-12-30', '2025-01-02', 'day', true, true],
    ['2022-02/..', '2022-02-01', Infinity, 'month', false, true],
    ['../2018', -Infinity, '2018-12-31', 'year', false, true],
    ['../2018-03-05~', -Infinity, '2018-03-05', 'day', true, true],
  ])('takes %s to run from %s to %s', (s, from, to, precision, approximate, interval) => {
    expect(isEdtf(s)).toBe(true);
    expect(ends(s)).toEqual([from, to]);
    expect(parseEdtf(s)).toMatchObject({ precision, approximate, interval });
  });

  it.each([
    ['', 'is not an EDTF date'],
    ['hier', 'is not an EDTF date'],
    ['04/09/2025', 'is not an EDTF date'],
    ['2025-9-4', 'is not an EDTF date'],
    ['25-09-04', 'is not an EDTF date'],
    ['2025-09-04 ', 'is not an EDTF date'],
    ['2025-09-04\n', 'is not an EDTF date'],
    ['~2025', 'is not an EDTF date'],
    ['2025-09-04T10:00', 'is not an EDTF date'],
    ['٢٠٢٥', 'is not an EDTF date'],
    ['2025-02-30', 'no day 30 in 2025-02, which has 28 days'],
    ['1900-02-29', 'which has 28 days'],
    ['2025-09-31', 'which has 30 days'],
    ['2025-09-00', 'no day 0'],
    ['2025-13', 'no month 13'],
    ['2025-00-01', 'no month 0'],
    ['2025-21', 'no month 21'],
    ['2018/', 'write ".."'],
    ['/2018', 'write ".."'],
    ['..', 'alone is no date'],
    ['../..', 'open at both ends'],
    ['2025-09-05/2025-09-04', 'runs backwards'],
    ['2025/2024', 'runs backwards'],
    ['2024/2025/2026', 'is not an EDTF date'],
    ['2024/..~', 'is not an EDTF date'],
  ])('refuses %j and says why', (s, reason) => {
    expect(isEdtf(s)).toBe(false);
    expect(() => parseEdtf(s)).toThrow(RangeError);
    expect(() => parseEdtf(s)).toThrow(reason);
  });

  it('takes an end of coarser precision as a whole, so that the same month is not backwards', () => {
    expect(ends('2025-09-10/2025-09')).toEqual(['2025-09-10', '2025-09-30']);
    expect(ends('2025-09/2025-09-10')).toEqual(['2025-09-01', '2025-09-10']);
  });
});

describe('counting days', () => {
  it.each([
    [1970, 1, 1, 0, 4],
    [1969, 12, 31, -1, 3],
    [2025, 9, 4, 20_335, 4],
    [2000, 2, 29, 11_016, 2],
    [2000, 3, 1, 11_017, 3],
    [1600, 2, 29, -135_081, 2],
  ])('%i-%i-%i is day %i', (year, month, day, number, weekday) => {
    expect(dayNumber(year, month, day)).toBe(number);
    expect(dateOfDay(number)).toEqual({ year, month, day, weekday });
  });

  it('agrees with the platform on every day, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (n) => {
        const { year, month, day, weekday } = dateOfDay(n);
        const date = new Date(n * 86_400_000);
        expect([year, month, day, weekday]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCDay(),
        ]);
        expect(dayNumber(year, month, day)).toBe(n);
      }),
    );
  });

  it('reads every day it can write', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -719_528, max: 2_932_896 }),
        fc.integer({ min: 0, max: 40_000 }),
        (n, length) => {
          expect(parseEdtf(ISO(n))).toMatchObject({ from: n, to: n });
          const end = Math.min(n + length, 2_932_896);
          expect(parseEdtf(`${ISO(n)}/${ISO(end)}`)).toMatchObject({ from: n, to: end });
          expect(isEdtf(`${ISO(end)}/${ISO(n)}`)).toBe(end === n);
        },
      ),
    );
  });

  it('knows no day that the calendar lacks', () => {
    expect(() => dayNumber(2025, 2, 29)).toThrow(RangeError);
    expect(() => dayNumber(2025, 9.5, 1)).toThrow(RangeError);
    expect(() => dateOfDay(Infinity)).toThrow(RangeError);
    expect(daysInMonth(2025, 13)).toBe(0);
  });

  it('never crashes on any string', () => {
    fc.assert(
      fc.property(fc.string(), (s) => {
        expect(typeof isEdtf(s)).toBe('boolean');
      }),
    );
  });
});
