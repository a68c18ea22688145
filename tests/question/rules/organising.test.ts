import { describe, expect, it } from 'vitest';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const wordsAsked = (question: string): string[] =>
  read(reader, question).units.flatMap((unit) => (unit.kind === 'word' ? [unit.word] : []));

describe('a verb for holding something', () => {
  it.each([
    ['Who organised the parade?', 'organised'],
    ['Qui a organisé le défilé ?', 'organise'],
  ])('is asked where whoever did it is: %s', (question, word) => {
    expect(wordsAsked(question)).toContain(word);
  });

  it.each(['When was the parade organised?', 'Le défilé organisé à Pékin, c’était quand ?'])(
    'says no more elsewhere than that it took place: %s',
    (question) => {
      expect(wordsAsked(question)).toEqual([]);
    },
  );
});
