import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();

describe('a verb that means many things', () => {
  it.each([
    ['What deal did Kim and Putin strike in 2024?', 'kim-and-putin-sign-treaty'],
    [
      'sur quoi reposent les relations russo-nord-coréennes selon Poutine',
      'putin-praises-friendly-relations',
    ],
  ])('need not be in the fact beside what it is said of: %s', (question, expected) => {
    expect(engine.ask(question).items[0]?.fact.split('#')[1]).toBe(expected);
  });

  it('is what is asked where somebody is sought who did it, or a yes', () => {
    expect(engine.ask('Who struck the photographer?').answered).toBe(false);
    expect(engine.ask('Did Kim strike Putin?').answered).toBe(false);
  });
});
