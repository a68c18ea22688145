import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/knowledge/edtf.js';
import { inShort, read, TODAY } from '../reading.js';
import { reader } from './dates-asked.js';

describe('a date expression', () => {
  it.each(['03/09/2025', '3/9/2025'])(
    '%s is read day first in both languages, as the coverage is read in Europe',
    (date) => {
      for (const language of ['fr', 'en'] as const)
        expect(read(reader, date, language).periods.map(inShort)).toEqual(['2025-09-03']);
    },
  );

  it('is understood in the middle of a question of the other language', () => {
    expect(read(reader, 'Who said what le 3 septembre 2025', 'en').periods.map(inShort)).toEqual([
      '2025-09-03',
    ]);
    expect(read(reader, 'Qui a dit quoi on September 3, 2025', 'fr').periods.map(inShort)).toEqual([
      '2025-09-03',
    ]);
  });

  it('counts from the day it is asked on', () => {
    const asked = (day: number) =>
      reader.read("Que s'est-il passé l'année dernière ?", day, { fallback: 'fr' }).periods.map(inShort);
    expect(asked(TODAY)).toEqual(['2024-01-01 – 2024-12-31']);
    expect(asked(dayNumber(2031, 1, 1))).toEqual(['2030-01-01 – 2030-12-31']);
  });

  it('reaches back over the turn of the year', () => {
    const newYearsDay = dayNumber(2025, 1, 1);
    const asked = (question: string) =>
      reader.read(question, newYearsDay, { fallback: 'fr' }).periods.map(inShort);
    expect(asked("Que s'est-il passé hier ?")).toEqual(['2024-12-31']);
    expect(asked("Que s'est-il passé le mois dernier ?")).toEqual(['2024-12-01 – 2024-12-31']);
    expect(asked('What happened last week?')).toEqual(['2024-12-23 – 2024-12-29']);
    expect(asked('What happened 13 months ago?')).toEqual(['2023-12-01 – 2023-12-31']);
  });

  it.each([
    ['depuis 2018', true],
    ['since 2018', true],
    ['avant 2025', true],
    ['before 2025', true],
    ['en 2018', false],
    ['from 2018 to 2020', false],
  ])('%j: whether it is a bound is %s', (question, bound) => {
    expect(read(reader, question).periods.map((match) => match.bound)).toEqual([bound]);
  });
});
