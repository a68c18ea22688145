import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { isWithinBound } from '../../../src/question/units/number-bounds.js';
import { read, readerOfLanguages } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfLanguages();
});

const boundsOf = (question: string): string[] =>
  read(reader, question).units.flatMap((unit) =>
    unit.kind === 'number' ? [`${unit.bound ?? 'exactly'} ${unit.value}`] : [],
  );

describe('a number in a question', () => {
  it.each([
    ['y avait-il plus de 20 ponts ?', 'over 20'],
    ['est-ce que le pont a dépassé les quatre-vingts ans ?', 'over 80'],
    ['a-t-il moins de 60 ans ?', 'under 60'],
    ['y a-t-il au moins dix ponts ?', 'least 10'],
    ["n'y avait-il pas plus de trente ponts ?", 'most 30'],
    ['are there more than twenty bridges?', 'over 20'],
    ['are there at least 20 bridges?', 'least 20'],
    ['are there fewer than 20 bridges?', 'under 20'],
    ['are there twenty-odd bridges?', 'decade 20'],
    ['are there 20-something bridges?', 'decade 20'],
    ['y a-t-il vingt et quelques ponts ?', 'decade 20'],
  ])('may be a bound: %j', (question, bound) => {
    expect(boundsOf(question)).toEqual([bound]);
  });

  it.each(['y a-t-il 20 ponts ?', 'are there twenty bridges?'])('or be meant exactly: %j', (question) => {
    expect(boundsOf(question)).toEqual(['exactly 20']);
  });
});

describe('a bound', () => {
  it.each([
    ['over', [false, false, true]],
    ['under', [true, false, false]],
    ['least', [false, true, true]],
    ['most', [true, true, false]],
  ] as const)('"%s" holds for less, the same and more as it says', (bound, [less, same, more]) => {
    expect([9, 10, 11].map((value) => isWithinBound(value, bound, 10))).toEqual([less, same, more]);
  });
});
