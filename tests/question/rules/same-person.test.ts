import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const [town, engine] = [await engineOn(TOWN_COUNCIL), await engineOn()];

describe('two names of one person', () => {
  it.each(['is bébert the same person as robert açaoui', 'Bébert, c’est bien Robert Açaoui ?'])(
    'ask whether they are called so: %s',
    (question) => {
      expect(town.ask(question).items[0]?.fact).toMatch(/called-bebert$|calls-him-bebert$/);
    },
  );

  it('are no yes by whatever else is told of them', () => {
    expect(engine.ask('Is Xi the same person as Xi Jinping?').answered).toBe(false);
  });
});
