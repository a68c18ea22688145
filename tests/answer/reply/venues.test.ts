import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('a place beside what happens', () => {
  it.each([
    'Que s’est-il passé au défilé de Moscou en septembre 2025 ?',
    'le défilé de Moscou c’était quand',
    'Qui a assisté au défilé de Moscou ?',
    'Who attended Moscow’s parade?',
  ])('is where it happened, and nothing did there: %s', (question) => {
    expect(engine.ask(question)).toMatchObject({ answered: false });
  });

  it.each([
    ['Quand a eu lieu le défilé de Pékin ?', /^Mercredi 3 septembre 2025$/],
    ['Le défilé de Chine, c’était quand ?', /3 septembre 2025$/],
  ])('is where it happened: %s', (question, expected) => {
    expect(engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(expected);
  });

  it('stands for those who act there where it is not where it happened', () => {
    expect(engine.ask('l’accord de Moscou et Pyongyang').answered).toBe(true);
    expect(engine.ask('Que dit-on des soldats de Pyongyang ?').answered).toBe(true);
  });
});
