import { describe, expect, it } from 'vitest';
import { inShort, read } from '../reading.js';
import { reader } from './dates-asked.js';

const periods = (question: string, language: 'fr' | 'en'): string[] =>
  read(reader, question, language).periods.map(inShort);

const AROUND = '2024-12-01 – 2025-01-31';

describe('the year that good wishes are for', () => {
  it.each([
    ['who greeted Putin for 2025', 'en'],
    ['his greetings to Putin for the new year 2025', 'en'],
    ['the 2025 New Year messages', 'en'],
    ['the New Year message of 2025', 'en'],
    ['on the eve of 2025', 'en'],
    ['Nouvel An 2025', 'fr'],
    ['vœux 2025 de Kim', 'fr'],
    ['ses vœux à Poutine pour 2025', 'fr'],
  ] as const)('is that of the days around its first: %s', (question, language) => {
    expect(periods(question, language)).toEqual([AROUND]);
  });

  it.each([
    ['what did he wish Putin for 2025', 'en'],
    ['who greeted Putin in 2025', 'en'],
    ['he greeted Putin, and planned a trip for 2025', 'en'],
    ['les projets de Kim pour 2025', 'fr'],
  ] as const)('is no year of anything else: %s', (question, language) => {
    expect(periods(question, language)).toEqual(['2025-01-01 – 2025-12-31']);
  });
});
