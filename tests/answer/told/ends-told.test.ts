import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('when something began or ended', () => {
  it.each([
    ['La guerre de Corée, elle s’est finie en quelle année ?', '1953'],
    ['When did the Korean War end?', '1953'],
    ['Quand a commencé la guerre de Corée ?', '1950'],
    ['Quand s’est terminée la visite de Kim en Chine ?', 'Jeudi 4 septembre 2025'],
  ])('is told by the stretch of time it took: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it.each([
    'Quand s’est terminée la guerre en Ukraine ?',
    'Quand s’est terminée la Seconde Guerre mondiale ?',
    'When did the war in Ukraine end?',
  ])('is not told by what marks an end, nor by words said at one: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });

  it('leaves alone what is done for the end of something', () => {
    expect(headline('La cérémonie pour la fin de la Seconde Guerre mondiale, c’était quel jour ?')).toBe(
      'Mercredi 3 septembre 2025',
    );
  });
});
