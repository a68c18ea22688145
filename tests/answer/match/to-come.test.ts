import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/answer/engine.js';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const harbour = await harbourEngine();
let engine: Engine;
beforeAll(async () => {
  engine = await engineOn();
});

describe('what was over when its article appeared', () => {
  it.each([
    'When will Morel meet Roux?',
    'Quand Roux rencontrera-t-il Morel ?',
    'date of the next meeting of Morel and Roux',
    'Will Roux leave Valmont by ferry?',
    'Where will Morel meet Roux?',
  ])('does not answer what is to come: %j', (question) => {
    const answer = harbour.ask(question);
    expect(answer.answered).toBe(false);
    expect(answer.headline).toMatch(/^(No article announces|Aucun article n’annonce)/);
  });

  it('is shown as the nearest', () => {
    const { nearest } = harbour.ask('Will Roux leave Valmont by ferry?');
    expect(nearest[0]?.fact).toMatch(/minister-leaves$/);
  });

  it('still answers what was', () => {
    expect(harbour.ask('When did Morel meet Roux?').answered).toBe(true);
  });
});

describe('what somebody promises', () => {
  it.each([
    ['Will China’s position on North Korea change?', /unchang/],
    ['"This position will remain unchanging": when did Xi say so?', /will-not-change|unchanged/],
    ['Kim promet-il que les liens avec la Russie vont se renforcer ?', /kim-promises-stronger-ties/],
  ])('answers what is to come: %j', (question, fact) => {
    const answer = engine.ask(question);
    expect(answer.answered && answer.items[0].fact).toMatch(fact);
  });

  it.each(['When will Xi visit Pyongyang?', 'Quand Xi ira-t-il à Pyongyang ?'])(
    'does not tell when it will be: %j',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );
});
