import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('on what occasion something was', () => {
  it.each([
    ['À quelle occasion la Chine a-t-elle organisé ce défilé ?', /Seconde Guerre mondiale$/],
    ['en quel honneur le défilé de Pékin', /^Pour commémorer/],
    ['On what occasion was the parade held?', /^To commemorate/],
  ])('is told of what is celebrated by its reason: %s', (question, expected) => {
    expect(engine.ask(question).headline).toMatch(expected);
  });

  it('is told of words by how they were said', () => {
    expect(engine.ask('Lors de quel événement le porte-parole Guo s’est-il exprimé ?').headline).toMatch(
      /point-presse/,
    );
  });

  it('is told by the statement where nothing shorter tells it', () => {
    expect(
      engine.ask('À quelle occasion les trois chefs se sont-ils retrouvés pour la première fois ?').headline,
    ).toMatch(/au défilé militaire/);
  });
});
