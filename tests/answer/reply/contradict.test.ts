import { describe, expect, it } from 'vitest';
import { harbourEngine, leadFacts } from '../harbour.js';

const engine = await harbourEngine();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a question that is wrong about one thing is set right', () => {
  it.each([
    // The day.
    [
      'Did Morel meet Roux on 2 March 2030?',
      'No, Friday 1 March 2030, in the morning: ',
      'mayor-meets-minister',
    ],
    [
      'Morel a-t-elle rencontré Roux le 2 mars 2030 ?',
      'Non, vendredi 1er mars 2030 au matin : ',
      'rencontre',
    ],
    // The number.
    ['Does Valmont have 14 bridges?', 'No, 12: Valmont has twelve bridges.', 'twelve-bridges'],
    ['Valmont a-t-elle 14 ponts ?', 'Non, 12 : Valmont compte douze ponts.', 'twelve-bridges'],
    ['Is Morel 60 years old?', 'No, 54 years old: ', 'age-of-mayor'],
    ['Was it the fourth meeting of Morel and Roux?', 'No, 3rd time since 2028: ', 'mayor-meets-minister'],
    ['Est-ce la 4e rencontre de Morel et Roux ?', 'Non, 3e fois depuis 2028 : ', 'mayor-meets-minister'],
  ])('%s', (question, start, fact) => {
    expect(headline(question).slice(0, start.length)).toBe(start);
    expect(leadFacts(engine.ask(question))).toContain(fact);
  });
});

describe('a question that is right is not contradicted', () => {
  it.each([
    'Did Morel meet Roux on 1 March 2030?',
    'Did Morel meet Roux in March 2030?',
    'Does Valmont have 12 bridges?',
    'Is Morel 54 years old?',
    'Was it the third meeting of Morel and Roux?',
    'Did Morel and Roux meet in the town hall?',
  ])('%s', (question) => {
    expect(headline(question)).toMatch(/^Yes: /);
  });
});

describe('what is farther off is refused, not set right', () => {
  it.each([
    ['Did Morel meet Roux in 2020?', 'period'],
    ['Did Morel meet Roux on 1 March 2029?', 'period'],
    ['Did Morel meet Roux in Sorel?', 'place'],
    ['Did Quist meet Roux on 1 March 2030?', 'no-such-fact'],
  ])('%s', (question, reason) => {
    expect(engine.ask(question)).toMatchObject({ answered: false, refusal: { reason } });
  });

  it.each(['When did Morel meet Roux in 2020?', 'Who met Roux on 5 March 2030?'])(
    'nor is what was not asked for yes or no: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );
});
