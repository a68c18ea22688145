import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { readerOfCoverage, TODAY } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const surfaces = (question: string) =>
  reader.read(question, TODAY, { fallback: 'en' }).units.map(({ surface }) => surface);

describe('a verb for giving', () => {
  it.each([
    ['What did Xi give Kim?', 'give'],
    ['Qu’est-ce que Xi a donné à Kim ?', 'donné'],
    ['Xi handed over what to Kim?', 'handed'],
  ])('is what is asked where only names stand beside it: %s', (question, verb) => {
    expect(surfaces(question)).toContain(verb);
  });

  it('only carries what is said, beside that', () => {
    expect(surfaces('What guarantee did Xi give Kim?')).not.toContain('give');
    expect(surfaces('Quelle garantie Xi a-t-il donnée à Kim ?')).not.toContain('donnée');
  });
});
