import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const surfaces = (question: string): string[] =>
  read(reader, question)
    .units.map(({ surface }) => surface)
    .filter((surface) => surface !== '');

describe('from whom people have what they ask about', () => {
  it.each([
    ['My grandson says the parade was in Beijing', ['parade', 'was in', 'Beijing']],
    ['A colleague tells me Kim left by train: true or false?', ['Kim', 'left', 'by train']],
    ['Mon beau-frère prétend que Kim est venu en train, c’est vrai ?', ['Kim', 'est venu', 'train']],
  ])('is no part of %j', (question, expected) => {
    expect(surfaces(question)).toEqual(expected);
  });

  it.each([
    // Somebody of the coverage speaks.
    ['Trump says he will write to my president?', 'says'],
    // It is asked what was told.
    ['What did they tell my colleague?', 'tell'],
    // It says who is to be quoted, or whom something is to be said to.
    ['quote kim on the parade', 'quote'],
    ['say hi to the parade', 'say hi'],
  ])('is what %j is about', (question, surface) => {
    expect(surfaces(question)).toContain(surface);
  });
});

describe('what people want of their question', () => {
  it.each([
    ['I am trying to establish when Kim left by train', ['Kim', 'left', 'by train']],
    ['I faintly recall Kim left by train, is that true?', ['Kim', 'left', 'by train']],
    ['Je souhaiterais connaître la date de la parade', ['parade']],
    ['quote the part on the parade in Beijing', ['parade', 'Beijing']],
  ])('is no part of %j', (question, expected) => {
    expect(surfaces(question)).toEqual(expected);
  });

  it('is what is asked where nobody speaks of themselves', () => {
    expect(surfaces('Did Xi remember Kim?')).toContain('remember');
  });
});
