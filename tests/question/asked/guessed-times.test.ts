import { describe, expect, it } from 'vitest';
import { inShort, read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const periods = (question: string, language: 'fr' | 'en'): string[] =>
  read(reader, question, language).periods.map(inShort);

describe('a date after a question', () => {
  it.each([
    ['Before this time, Kim visited China when? 2019?', 'en'],
    ['When did Kim write to Putin? On Monday or Tuesday?', 'en'],
    ['C’était quand, le défilé ? Le 3 septembre ?', 'fr'],
  ] as const)('is tried as its answer: %s', (question, language) => {
    expect(periods(question, language)).toEqual([]);
  });

  it.each([
    ['When did Kim meet Putin, in 2024?', 'en'],
    ['When did they meet? In 2024 I mean', 'en'],
    ['Did they meet? In 2024?', 'en'],
  ] as const)('says which time is meant, where it is no whole answer: %s', (question, language) => {
    expect(periods(question, language)).toEqual(['2024-01-01 – 2024-12-31']);
  });
});
