import { describe, expect, it } from 'vitest';
import { DATA, engineOn } from '../../support/real-desk.js';

const engine = await engineOn(DATA);

describe('agreement', () => {
  it.each([
    'what do xi and kim disagree about',
    'Are Xi and Putin on the same page?',
    'Kim et Xi sont d’accord sur quoi ?',
    'Y a-t-il des désaccords entre Xi et Kim ?',
  ])('of those who are named is not that of the sources: %s', (question) => {
    expect(engine.ask(question)).toMatchObject({ answered: false, refusal: { reason: 'unknown-words' } });
  });

  it.each([
    'Do the sources agree on the meeting of Xi and Kim?',
    'Kim’s departure, do they agree?',
    'Le départ de Kim, ils sont d’accord ?',
  ])('of the sources is asked for: %s', (question) => {
    expect(engine.ask(question).answered).toBe(true);
  });
});
