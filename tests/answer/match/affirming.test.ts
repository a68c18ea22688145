import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('a fact', () => {
  it.each([
    'does kim have nukes',
    'is kim dangerous',
    'is kim a king',
    'is xi a communist',
    'is xi jealous',
    'is china powerful',
    'did kim sing at the banquet',
  ])('affirms nothing of somebody by a word that it has of something else: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});
