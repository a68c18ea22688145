import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('whether something had been so before', () => {
  it.each([
    ['Had Xi, Kim and Putin ever all been together before the parade?', /^No: .* first time/],
    ['Les trois dirigeants s’étaient-ils déjà retrouvés ensemble ?', /^Non : .* première fois/],
    ['Xi et Kim s’étaient déjà rencontrés avant septembre 2025 ?', /^Oui : .* sixième/],
    ['On dit que les trois n’avaient jamais été réunis, c’est exact ?', /^Oui : .* première fois/],
    ['Xi et Kim ne s’étaient jamais rencontrés avant, si ?', /^Non : .* sixième/],
    ['Had Kim and Xi met before 2025?', /^Yes: .* sixth/],
  ])('is told by the rank of what happened: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('is not told of a time before the count begins', () => {
    expect(engine.ask('Had Kim and Xi met before 2017?').answered).toBe(false);
  });

  it('is told on another coverage as well', async () => {
    const harbour = await harbourEngine();
    expect(harbour.ask('Had Morel and Roux met before March 2030?').headline).toMatch(/^Yes: .* third time/);
    expect(harbour.ask('Had Morel and Roux met before 2027?').answered).toBe(false);
  });
});
