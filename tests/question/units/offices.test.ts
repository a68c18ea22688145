import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { names, read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('an office', () => {
  it.each([
    ['Is Xi Jinping the Chinese president?', ['president']],
    ['Is Trump president of the USA?', ['president']],
    ['Poutine est-il le président de la Russie ?', ['president']],
    ['name of the american president plz', ['president']],
  ])('is what is asked about where nothing else is said: %j', (question, offices) => {
    expect(read(reader, question).offices).toEqual(expect.arrayContaining(offices));
  });

  it.each(['Did the Chinese president meet Kim?', 'Is Xi in Beijing?', 'Who is Xi?'])(
    'is not what %j asks about',
    (question) => {
      expect(read(reader, question).offices).toEqual([]);
    },
  );

  it.each([
    ['The United States is headed by whom?', 'donald-trump'],
    ["Who's in charge in Beijing?", 'xi-jinping'],
  ])('may be told by a verb: %j', (question, holder) => {
    expect(names(read(reader, question)).join()).toContain(holder);
  });

  it.each([
    ['What did the Chinese and North Korean leaders discuss?', ['xi-jinping', 'kim-jong-un']],
    ['the summit of the Russian and North Korean leaders', ['vladimir-putin', 'kim-jong-un']],
  ])('may be held by one person in each of two places: %j', (question, holders) => {
    const { units } = read(reader, question);
    const found = units.flatMap((unit) => (unit.kind === 'name' ? [unit] : []));
    expect(found.map((unit) => unit.names[0])).toEqual(holders);
    expect(new Set(found.map(({ role }) => role)).size).toBe(1);
  });
});
