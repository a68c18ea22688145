import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const [town, engine] = [await engineOn(TOWN_COUNCIL), await engineOn()];

describe('what comes first', () => {
  it('is what something begins with, where it counts nothing', () => {
    expect(town.ask('which bridge gets dug up first').items[0]?.fact).toMatch(/work-starts-with-the-bridge$/);
  });

  it('is an order where it is asked of people', () => {
    expect(engine.ask('Who out of Kim and Putin signed first?').answered).toBe(false);
    expect(engine.ask('Lequel des trois est arrivé le premier à Pékin ?').answered).toBe(false);
  });

  it('is a rank in figures and in letters, in either gender', () => {
    for (const tram of ['le 1er tram', 'le premier tram', 'la première rame'])
      expect(town.ask(`${tram} arrive en quelle année ?`).items[0]?.fact).toMatch(/first-tram/);
  });
});
