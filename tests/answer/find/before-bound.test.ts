import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

const headline = (question: string): string => {
  const answer = engine.ask(question);
  return answer.answered ? answer.headline.replaceAll(/[\u00a0\u202f]/g, ' ') : 'refused';
};

describe('when something had last been so before a bound', () => {
  it.each([
    ['Before September 2025, when had Kim been to China?', '2019'],
    ['Prior to September 2025, in which year had Kim previously visited China?', '2019'],
    ['When was Kim’s last trip to China before 2025?', '2019'],
    ['En quelle année Kim s’était-il rendu en Chine avant septembre 2025 ?', '2019'],
    ['Depuis quand Kim n’avait-il pas quitté son pays avant septembre 2025 ?', 'Depuis 2023'],
  ])('is told by what was the first since: %s', (question, told) => {
    expect(headline(question)).toBe(told);
  });

  it('is the latest time, where no place and nothing that is counted is named', () => {
    expect(headline('When had Kim crossed a border before September 2025?')).toBe('2023');
  });

  it('is told by what was within the bound, where something was', () => {
    expect(headline('When had Kim and Putin met before September 2025?')).toBe('2024');
    expect(headline('When was Kim’s last trip to China before 2026?')).toBe('From 2 to 4 September 2025');
  });

  it('is one of the times that are left to choose from, or none', () => {
    expect(headline('kim going to china b4 the 2025 trip, was it 2018 or 2019')).toBe('2019');
    expect(headline('Before 2025, was Kim last in China in 2016 or 2017?')).toBe('refused');
  });

  it('is not told of a time before the one that is counted from', () => {
    expect(headline('When was Kim’s last trip to China before 2018?')).toBe('refused');
    expect(headline('When had Putin been to China before September 2025?')).toBe('refused');
  });
});
