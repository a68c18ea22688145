import { describe, expect, it } from 'vitest';
import { buildFigures } from '../../../src/answer/facts/figures.js';
import { tokenise } from '../../../src/question/words/fold.js';
import { projectLanguage } from '../../support/real-desk.js';

const { languages } = await projectLanguage();
const { asksAmount, asksHeadcount, clockTimeIn, isLength, isMoney } = buildFigures(languages);

describe('the hour that a sentence gives', () => {
  it.each([
    ['en', 'The session began at 7 p.m. in the hall.', '7 p.m.'],
    ['en', 'They met at 7.30 pm.', '7.30 pm'],
    ['en', 'They left at 18:05 sharp.', '18:05'],
    ['en', 'They left around 6 O’clock.', '6 O’clock'],
    ['fr', 'La séance a commencé à 19 heures.', '19 heures'],
    ['fr', 'Il est parti vers 22 h 30.', '22 h 30'],
    ['fr', 'Dès 8\u00a0h\u00a005, la place était pleine.', '8\u00a0h\u00a005'],
  ] as const)('in %s: %s', (language, sentence, time) => {
    expect(clockTimeIn(sentence, language)).toBe(time);
  });

  it.each([
    ['fr', 'La séance a duré 5 heures.'],
    ['en', 'It took 3 hours.'],
    ['fr', 'à 26 dirigeants'],
    ['en', 'by 19 votes to 14'],
    ['fr', 'En 2025'],
  ] as const)('is none in %s: %s', (language, sentence) => {
    expect(clockTimeIn(sentence, language)).toBeUndefined();
  });
});

describe('a length', () => {
  const counted = (fr: string, en: string) => isLength({ of: 'session', count: { fr, en } });

  it('is a number of units of time or way, in words', () => {
    expect(counted('près de cinq heures', 'nearly five hours')).toBe(true);
    expect(counted('7,4 kilomètres', '7.4 km')).toBe(true);
    expect(counted('vingt années', 'a score')).toBe(true);
  });

  it('is no number of anything else', () => {
    expect(counted('une vingtaine', 'an estimated twenty')).toBe(false);
    expect(counted('des dizaines de milliers', 'tens of thousands')).toBe(false);
    expect(isLength({ of: 'leader', count: 6 })).toBe(false);
    expect(isLength({ of: 'xi-jinping', age: 71 })).toBe(false);
  });
});

describe('an amount of money', () => {
  it('is a number of units of money, in words', () => {
    expect(isMoney({ of: 'grant', count: { fr: '31 millions d’euros', en: '31 million euros' } })).toBe(true);
    expect(isMoney({ of: 'session', count: { fr: 'cinq heures', en: 'five hours' } })).toBe(false);
    expect(isMoney({ of: 'vote', count: 19 })).toBe(false);
  });

  it.each([
    ['fr', 'La région met combien ?', true],
    ['fr', 'Combien d’argent pour la piscine ?', true],
    ['fr', 'Combien de stations ?', false],
    ['en', 'how much does it cost', true],
    ['en', 'how many stops', false],
  ] as const)('is asked for, or not, in %s: %s', (language, question, expected) => {
    expect(asksAmount(tokenise(question), language)).toBe(expected);
  });
});

describe('how many people', () => {
  it.each([
    ['fr', 'il y avait combien de monde', true],
    ['en', 'how many folks turned up', true],
    ['en', 'how many trams', false],
  ] as const)('are asked for, or not, in %s: %s', (language, question, expected) => {
    expect(asksHeadcount(tokenise(question), language)).toBe(expected);
  });
});
