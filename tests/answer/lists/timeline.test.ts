import { describe, expect, it } from 'vitest';
import { engineOn, TOWN_COUNCIL } from '../../support/real-desk.js';

const town = await engineOn(TOWN_COUNCIL);
const told = (question: string): string[] =>
  town.ask(question).items.flatMap(({ sources }) => sources.map(({ fact }) => fact.split('#')[1] ?? ''));

describe('a timeline', () => {
  const dates = told('Les grandes dates du tram, dans l’ordre');
  const at = (fact: string): number => dates.indexOf(fact);

  it('is asked for by its key dates', () => {
    expect(at('council-adopts-tram-line')).toBe(0);
    expect(at('town-and-ferrolia-sign-a-contract')).toBeGreaterThan(0);
  });

  it('has what took months where it ended', () => {
    expect(at('first-tram-arrives-in-spring-2027')).toBeGreaterThan(at('work-to-begin-on-6-october'));
    expect(at('first-tram-arrives-in-spring-2027')).toBeLessThan(at('service-to-start-at-end-of-2028'));
  });

  it('has what is thought to be of a day after what is known to be', () => {
    expect(at('council-adopts-tram-line')).toBeLessThan(at('solene-explains-the-route'));
  });
});
