import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfLanguages } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfLanguages();
});

const surfaces = (question: string): string[] => read(reader, question).units.map(({ surface }) => surface);

describe('a verb of going', () => {
  it.each([
    ['pourquoi on ne peut plus aller signer le traité ?', 'aller'],
    ['when can we go parading again?', 'go'],
  ])('is no part of what one goes to do: %s', (question, verb) => {
    expect(surfaces(question)).not.toContain(verb);
  });

  it('is what is asked where nothing is done there', () => {
    expect(surfaces('qui veut aller au défilé ?')).toContain('aller');
  });

  it('is no journey of what is written', () => {
    expect(surfaces('what date did the letter go out?')).not.toContain('go');
    expect(surfaces('when did the mayor go out?').join(' ')).toContain('go');
  });
});
