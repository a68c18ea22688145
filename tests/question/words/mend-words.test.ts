import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

/** Surnames of nobody in the coverage; several are a letter or two from a word of it. */
const SURNAMES = [
  'Guterres',
  'Sanchez',
  'Vance',
  'Musk',
  'Merz',
  'Biden',
  'Wang',
  'Chen',
  'Hu',
  'Nixon',
  'Marcos',
];

describe('a name that nobody of the coverage has', () => {
  it.each(SURNAMES)('is mended into no word where a name stands: %s', (name) => {
    for (const question of [
      `${name} a-t-il assisté à la parade ?`,
      `${name} a rencontré Kim ?`,
      `${name} et Kim se sont vus ?`,
      `${name.toLowerCase()} a vu kim quand`,
      `Did ${name} meet Kim?`,
      `Was ${name} at the parade?`,
      `did ${name.toLowerCase()} go to beijing`,
    ])
      expect(engine.ask(question).answered, question).toBe(false);
  });
});

describe('a slip', () => {
  it.each(['Qaund est arrivé Kim ?', 'Rencontr entre Kim et Xi ?', 'Poutinne a vu Kim ?'])(
    'is mended at the beginning too, in what is no name: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(true);
    },
  );
});

describe('a slip of a common word that the coverage lacks', () => {
  it('is no slip of one that it has, two letters further', () => {
    expect(engine.ask('Who interpretted between Kim and Putin?')).toMatchObject({
      answered: false,
      refusal: { missing: ['interpretted'] },
    });
    expect(engine.ask('Is it true Kim promissed to back Russia?').answered).toBe(true);
  });
});

describe('two letters exchanged in a word', () => {
  it('are put right, in a common word that only an article has too', () => {
    for (const question of [
      'What famous sqaure is the Great Hall of the People next to?',
      'Did Xi and Kim both sned Putin something for the New Year?',
    ])
      expect(engine.ask(question).answered, question).toBe(true);
  });
});
