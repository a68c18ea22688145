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

describe('whether something was so before the first since then', () => {
  it.each([
    ['Was Kim abroad in 2023?', /^Yes: .* first stay abroad/],
    ['Kim est-il allé en Chine en 2019 ?', /^Oui : .* depuis 2019/],
    ['Did Kim go abroad in 2024?', /^No: .* first stay abroad/],
    ['Kim est-il allé en Chine en 2021 ou en 2022 ?', /^Non : .* depuis 2019/],
  ])('is told by what it counts from: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('is not told of what is wider, nor of a time before the count begins', () => {
    expect(engine.ask('Did Kim go abroad in 2022?').answered).toBe(false);
    expect(engine.ask('Was Kim abroad in 2021?').answered).toBe(false);
  });
});

describe('the years since something', () => {
  it.each([
    ['how many years since japan surrendered', /^78 years$/],
    ['C’est le combientième anniversaire de la capitulation ?', /^78e anniversaire$/],
  ])('are the number of its anniversary: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('do not make the day of that anniversary the day that it was', () => {
    expect(headline('When did Japan surrender?')).not.toMatch(/2025$/);
    expect(engine.ask('How many hours did the parade go on?').answered).toBe(false);
  });
});
