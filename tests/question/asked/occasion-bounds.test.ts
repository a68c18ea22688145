import { describe, expect, it } from 'vitest';
import { inShort, read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const readAs = (question: string, language: 'fr' | 'en') => {
  const { periods, units } = read(reader, question, language);
  return { periods: periods.map(inShort), said: units.map(({ surface }) => surface) };
};

describe('what something else was before', () => {
  it.each([
    ['Before his trip of September 2025, when had Kim been to China?', 'en', ['Kim', 'been to China']],
    ['Before his September 2025 trip, when had Kim been to China?', 'en', ['Kim', 'been to China']],
    ['When had Kim seen Putin, prior to the September 2025 parade?', 'en', ['Kim', 'seen', 'Putin']],
    ['Avant son voyage de septembre 2025, quand Kim avait-il vu Poutine ?', 'fr', ['Kim', 'vu', 'Poutine']],
  ] as const)('only tells until when: %s', (question, language, said) => {
    expect(readAs(question, language)).toEqual({ periods: ['– 2025-08-31'], said });
  });

  it('tells the time itself where it may have been in the same month', () => {
    expect(readAs('Quand Kim est-il arrivé avant le défilé de septembre 2025 ?', 'fr').periods).toEqual([
      '2025-09-01 – 2025-09-30',
    ]);
  });

  it('is asked about where no time is asked for', () => {
    expect(readAs('What did Kim say before the September 2025 parade?', 'en').said).toContain('parade');
  });
});
