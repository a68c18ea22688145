import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const engine = await engineOn(TOWN_COUNCIL);
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('a word that only says that something was told or is to come', () => {
  it.each([
    ['Quel était le budget annoncé pour le tram en mars ?', 'line-estimated-at-86-million'],
    ["Combien d'arrêts sont prévus sur la ligne B ?", 'line-has-twelve-stops'],
    ['Are the building works set to kick off in early October?', 'work-to-begin-on-6-october'],
    ["When is the first of Ferrolia's vehicles expected?", 'first-tram-arrives-in-spring-2027'],
  ])('is no part of what is asked about: %s', (question, expected) => {
    expect(lead(question)).toBe(expected);
  });

  it('asks for what is to come, and not for what was', () => {
    expect(engine.ask('Is a human chain planned around the pool?').answered).toBe(false);
  });

  it('is what somebody does, where somebody acts', () => {
    expect(lead('Qui a annoncé le premier tram ?')).toBe('inaki-announces-the-first-tram');
  });
});
