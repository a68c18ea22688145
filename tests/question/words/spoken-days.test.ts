import { describe, expect, it } from 'vitest';
import { inShort, read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const periods = (question: string, language: 'fr' | 'en'): string[] =>
  read(reader, question, language).periods.map(inShort);

describe('a day of a month that is said in words', () => {
  it.each([
    ['what happened on the third of September 2025', 'en', '2025-09-03'],
    ['what happened on September third, 2025', 'en', '2025-09-03'],
    ['the letters of the thirty-first of December twenty twenty-four', 'en', '2024-12-31'],
    ['from the second to the fourth of September 2025', 'en', '2025-09-02 – 2025-09-04'],
    ['the meeting of the second of May 2025', 'en', '2025-05-02'],
    ['le défilé du trois septembre deux mille vingt-cinq', 'fr', '2025-09-03'],
    ['les vœux du trente et un décembre 2024', 'fr', '2024-12-31'],
    ['du deux au vingt-quatre septembre 2025', 'fr', '2025-09-02 – 2025-09-24'],
    ['le premier mai 2025', 'fr', '2025-05-01'],
  ] as const)('is read as one in figures: %s', (question, language, period) => {
    expect(periods(question, language)).toEqual([period]);
  });

  it.each([
    ['the two September visits', 'en'],
    ['the second September visit', 'en'],
    ['in September third countries protested', 'en'],
    ['a third may come', 'en'],
    ['les dix-sept dirigeants', 'fr'],
    ['le deuxième décembre de la guerre', 'fr'],
  ] as const)('is no number and no rank of something else: %s', (question, language) => {
    const days = read(reader, question, language).periods.filter(
      ({ period }) => 'unit' in period && period.unit === 'day',
    );
    expect(days).toEqual([]);
  });
});
