import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine, shown } from '../harbour.js';

const engine = await engineOn();
const told = (question: string): string[] =>
  engine.ask(question).items.flatMap(({ sources }) => sources.map(({ fact }) => fact.split('#')[1] ?? ''));

describe('the timeline of a journey', () => {
  it.each(['Chronologie de la visite de Kim à Pékin', "Timeline of Kim's trip to Beijing"])(
    'holds what the traveller did there, and first the arrival: %s',
    (question) => {
      const facts = told(question);
      expect(facts[0]).toBe('kim-arrives-in-beijing');
      expect(facts).toEqual(
        expect.arrayContaining(['xi-kim-and-putin-attend-parade', 'kim-and-putin-meet', 'xi-and-kim-meet']),
      );
      expect(facts).toEqual(expect.arrayContaining(['kim-leaves-beijing-by-armoured-train']));
    },
  );

  it('holds nothing that others did, or that was only said', () => {
    const facts = told('Chronologie de la visite de Kim à Pékin');
    expect(facts).not.toContain('trump-writes-to-xi');
    expect(facts).not.toContain('xi-party-values-friendship');
  });

  it('of another coverage is made the same way', async () => {
    const harbour = await harbourEngine();
    expect(shown(harbour.ask("Timeline of Roux's visit to Valmont"))).toEqual(
      expect.arrayContaining(['mayor-meets-minister', 'depart']),
    );
  });
});

describe('what was said on an occasion', () => {
  it.each([
    'Qu’a dit Trump à Poutine lors du sommet ?',
    'What did Trump say to Kim when they met?',
    'What did Trump say to Putin during the summit?',
  ])('was not said by who was not there: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });

  it.each([
    'Qu’a promis Kim à Poutine lors du sommet ?',
    'What did Kim promise Putin during the summit?',
    'What did Trump say after the meeting of the three?',
  ])('is answered otherwise: %s', (question) => {
    expect(engine.ask(question).answered).toBe(true);
  });
});
