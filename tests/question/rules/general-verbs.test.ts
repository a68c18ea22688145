import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

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

describe('a verb that only gives something its place in time', () => {
  it('is no part of what came before or after', () => {
    const { headline } = engine.ask('Did the sit-down between Xi and Kim come before the parade or after?');
    expect(headline).toMatch(/^After: /);
  });

  it('is what is asked where nothing else is', () => {
    expect(engine.ask('Did Kim come before the parade?').headline).toMatch(/arrived/);
  });
});
