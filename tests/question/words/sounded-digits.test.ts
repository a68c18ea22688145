import { describe, expect, it } from 'vitest';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const numbers = (question: string, language: 'fr' | 'en' = 'en'): number[] =>
  read(reader, question, language).units.flatMap((unit) => (unit.kind === 'number' ? [unit.value] : []));

describe('a digit that is written for the word that sounds like it', () => {
  it.each([
    'so xi wants 2 get closer 2 russia',
    'did nk send soldiers 2 fight 4 russia',
    'what did putin thank kim 4?',
    'does russia have 2 step in',
    'what did xi write 2 north korea',
  ])('is that word: %s', (question) => {
    expect(numbers(question)).toEqual([]);
  });

  it.each([
    ['did kim meet 2 leaders', 2],
    ['do they have 2 close military allies', 2],
    ['did he see the 4 russia experts', 4],
    ['kim met 2 chinese', 2],
    ['did they meet 4 times', 4],
    ['was it war, 2 russia', 2],
  ])('is a number where it may count something: %s', (question, number) => {
    expect(numbers(question)).toEqual([number]);
  });

  it('is a day beside a month', () => {
    expect(read(reader, 'was kim in beijing on september 4 2025', 'en').periods).toHaveLength(1);
  });

  it('is a number in French', () => {
    expect(numbers('Kim a envoyé 2 Russie', 'fr')).toEqual([2]);
  });
});
