import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();
const harbour = await harbourEngine();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a day told by what happened on another', () => {
  it.each([
    ['Was it the day before the parade that Kim showed up in Beijing?', /^Yes: .* arrived in Beijing/],
    ['Kim a vu qui le lendemain du défilé ?', /^Xi Jinping$/],
    ['Kim a vu Poutine le lendemain de sa rencontre avec Xi ?', /^Non, mercredi 3 septembre 2025 : /],
    ['Que s’est-il passé la veille du défilé ?', /arrivé à Pékin/],
  ])('is found from it: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('is named as it was asked for where nothing is told of it', () => {
    expect(headline('Who did Xi meet two days before the parade?')).toMatch(/two days before the parade/);
  });

  it('is found on another coverage as well', () => {
    expect(harbour.ask('What happened the day before the meeting of Morel and Roux?').headline).toMatch(
      /did not go on strike/,
    );
  });
});

describe('what happened before or after something', () => {
  it.each([
    ['What did the parade before the Kim-Xi meeting commemorate?', /Second World War/],
    ['Right after seeing Xi, Kim did what?', /tea and dinner/],
    ['Qu’a fait Kim juste après son sommet avec Xi ?', /^Kim Jong-un a quitté Pékin/],
  ])('is not that very thing, nor on the wrong side of it: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});
