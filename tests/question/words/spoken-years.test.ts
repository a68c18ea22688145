import { describe, expect, it } from 'vitest';
import { inShort, read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const periods = (question: string, language: 'fr' | 'en'): string[] =>
  read(reader, question, language).periods.map(inShort);

describe('a year that is said in words', () => {
  it.each([
    ['the parade of twenty twenty-five', 'en', '2025-01-01 – 2025-12-31'],
    ['what did they say in twenty twenty four', 'en', '2024-01-01 – 2024-12-31'],
    ['did they meet in two thousand and eighteen', 'en', '2018-01-01 – 2018-12-31'],
    ['le défilé de deux mille vingt-cinq', 'fr', '2025-01-01 – 2025-12-31'],
    ['la rencontre en deux mille dix-huit', 'fr', '2018-01-01 – 2018-12-31'],
    ['défilé le 3 septembre deux mille vingt-cinq', 'fr', '2025-09-03'],
  ] as const)('is read as one in figures: %s', (question, language, period) => {
    expect(periods(question, language)).toContain(period);
  });

  it('is shown as it was said', () => {
    const { text, tokens } = read(reader, 'the parade of twenty twenty-five', 'en');
    const year = tokens.find(({ folded }) => folded === '2025');
    expect(year?.text).toBe('twenty twenty-five');
    expect(text.slice(year?.start, year?.end)).toBe('twenty twenty-five');
  });

  it.each(['twenty-five leaders', 'twenty six leaders', 'two thousand soldiers'])(
    'is no other number: %s',
    (question) => {
      expect(periods(question, 'en')).toEqual([]);
    },
  );
});
