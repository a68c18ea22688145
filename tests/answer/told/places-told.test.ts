import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();

describe('how wide a place is told', () => {
  it('is not the place that the question says itself, were it within a longer phrase', () => {
    expect(engine.ask('where did kim stay in beijing').answered).toBe(false);
  });

  it('a continent is no country, though those of its countries are of it', () => {
    expect(engine.ask('On what occasion did both Asian leaders write to the Kremlin chief?').answered).toBe(
      true,
    );
    expect(engine.ask('Where did Xi and Kim meet?').headline).not.toMatch(/Asia/);
  });

  it.each([
    ['Dans quel bâtiment Kim a-t-il été reçu par Xi ?', /^Palais du Peuple$/],
    ['Dans quelle ville Kim a-t-il été reçu par Xi ?', /^Pékin$/],
    ['Dans quel pays Kim a-t-il été reçu par Xi ?', /^Chine$/],
    ['In which building did Xi receive Kim?', /^Great Hall of the People$/],
  ])('is as wide as it is asked for: %s', (question, expected) => {
    expect(engine.ask(question).headline).toMatch(expected);
  });

  it('is told of no building where only the city is known', async () => {
    expect(engine.ask('Dans quel bâtiment Kim et Poutine se sont-ils vus ?').answered).toBe(false);
    const harbour = await harbourEngine();
    expect(harbour.ask('Dans quel bâtiment Morel et Roux se sont-ils rencontrés ?').headline).toBe(
      'Hôtel de ville',
    );
  });

  it('is not where a message came out, where somebody is looked for', () => {
    expect(engine.ask('Où se trouvait Kim fin décembre 2024, juste avant le Nouvel An ?').answered).toBe(
      false,
    );
    expect(engine.ask('Where was Kim between 23 and 27 December 2024?').headline).toBe('Pyongyang');
  });
});
