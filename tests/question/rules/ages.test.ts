import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const [town, engine] = [await engineOn(TOWN_COUNCIL), await engineOn()];
const headline = (question: string, of = town): string => of.ask(question).headline;

describe('what is said of an age', () => {
  it.each([
    ['Is the mayor in her forties?', /^Yes: .* 47 years old/],
    ['Is the mayor in her fifties?', /^No, 47 years old/],
    ['Kerdavid-Maurin est-elle quadragénaire ?', /^Oui/],
    ['Mme Tissandier a-t-elle passé la soixantaine ?', /^Oui/],
    ['La jeune championne est-elle encore mineure ?', /^Oui/],
    ['is the Loutres’ champion a teenager?', /^Yes/],
    ['Is Inès Orlowska an adult?', /^No, 16 years old/],
  ])('is the bound it is: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('is no when the age is another', () => {
    expect(headline('Xi est-il septuagénaire ?', engine)).toMatch(/^Oui/);
    expect(headline('Is Xi a sexagenarian?', engine)).toMatch(/^No, 71 years old/);
  });

  it('is of somebody, and of nobody whose age no article gives', () => {
    expect(engine.ask('Kaja Kallas est-elle mineure ?').answered).toBe(false);
  });
});
