import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('whether something is over', () => {
  it.each([
    ['is the war over', /^Russia has been at war/],
    ['la guerre est elle finie', /^La Russie est en guerre/],
  ])('is told by what goes on of it: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it.each(['is the parade over'])('is not told by what marks the end of something else: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});
