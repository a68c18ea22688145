import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('a word at the end for how often', () => {
  it.each([
    ['Does Kim go abroad much?', /^No: .*rarely/],
    ['does kim go abroad a lot', /^No: .*rarely/],
    ['kim il voyage bcp ou pas trop', /^Non.*rarement/],
    ["Kim doesn't travel abroad much?", /^Yes: .*rarely/],
  ])('is part of what is asked: %s', (question, headline) => {
    expect(engine.ask(question).headline).toMatch(headline);
  });
});
