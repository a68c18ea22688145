import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfLanguages } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfLanguages();
});

/** The numbers of a question: "26", "78th". */
const numbersOf = (question: string): string[] =>
  read(reader, question).units.flatMap((unit) =>
    unit.kind === 'number' ? [`${unit.value}${unit.ordinal ? 'th' : ''}`] : [],
  );

describe('a number in several words', () => {
  it.each([
    ['vingt-six ponts ?', '26'],
    ['les quarante ponts ?', '40'],
    ['soixante-douze ponts ?', '72'],
    ['quatre-vingts ponts ?', '80'],
    ['quatre-vingt-onze ponts ?', '91'],
    ['septante-huit ponts ?', '78'],
    ['soixante-dix-huitième pont ?', '78th'],
    ['are there twenty-six bridges?', '26'],
    ['are there three hundred bridges?', '300'],
  ])('is one number: %j', (question, number) => {
    expect(numbersOf(question)).toEqual([number]);
  });

  it.each([
    ['deux ou trois ponts ?', ['2', '3']],
    ['is it two, three bridges?', ['2', '3']],
  ])('is none where two are said: %j', (question, numbers) => {
    expect(numbersOf(question)).toEqual(numbers);
  });
});
