import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('who is asked for', () => {
  it.each([
    'Whom did Kim hope the Russian army would beat?',
    'Who does China say is stirring up confrontation?',
    'Who does Xi think benefits from cooperation?',
  ])('belongs to what is said: %s', (question) => {
    expect(read(reader, question, 'en').withinWords).toBe(true);
  });

  it.each([
    'Whom did Kim thank for the friendship?',
    'Whom did Putin tell that the friendship would last?',
    'To whom did Kim say that friendship matters?',
    'Who hopes that the Russian army wins?',
    'Who did Xi say hello to?',
  ])('is the one who speaks, or to whom: %s', (question) => {
    expect(read(reader, question, 'en').withinWords).toBe(false);
  });
});
