import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { readerOfCoverage, TODAY } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('who is asked for', () => {
  it.each([
    'Contre qui la Russie se bat ?',
    'About whom did Guo say so?',
    'Prejudice, confrontation: who was this said about?',
  ])('did not do it: %s', (question) => {
    expect(reader.read(question, TODAY, { fallback: 'en' })).toMatchObject({
      intent: 'who',
      asksTarget: true,
    });
  });

  it.each([
    'Qui se bat contre la Russie ?',
    'With whom did Kim meet?',
    'Who thanked Kim?',
    'Où est Kim, à Pékin ?',
  ])('may have done it: %s', (question) => {
    expect(reader.read(question, TODAY, { fallback: 'en' }).asksTarget).toBe(false);
  });
});
