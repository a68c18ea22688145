import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a yes or a no', () => {
  it.each([
    ['is kim president', /^Kim Jong-un is the leader/],
    ['kim est le président ?', /^Kim Jong-un est le dirigeant/],
    ['is xi the president', /^Yes: Xi Jinping is the president/],
    ['was it kim’s first visit to china ever', /^Kim Jong-un’s trip/],
    ['is north korea at war', /^China and North Korea formed/],
    ['did the letters come together or separately', /^Xi Jinping and Kim Jong-un each wrote/],
    ['is xi older than 70', /^Yes: Xi Jinping/],
    ['is xi younger than 70', /^No, 71 years old/],
  ])(
    'is said where a fact affirms or denies it of those asked about, and else it is told: %s',
    (question, expected) => {
      expect(headline(question)).toMatch(expected);
    },
  );
});
