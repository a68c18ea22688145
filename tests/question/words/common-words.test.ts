import { describe, expect, it } from 'vitest';
import { isCommonWord } from '../../../src/question/words/common-words.js';
import { engineOn } from '../../support/real-desk.js';

describe('a common word', () => {
  it('is known as such, whatever the coverage knows', () => {
    expect(isCommonWord('smoke', 'en')).toBe(true);
    expect(isCommonWord('pluie', 'fr')).toBe(true);
    expect(isCommonWord('solders', 'en')).toBe(false);
  });

  it('is no slip for another that the coverage knows', async () => {
    const engine = await engineOn();
    expect(engine.ask('Did Kim smoke during the talks with Xi?')).toMatchObject({
      answered: false,
      refusal: { missing: ['smoke'] },
    });
    expect(engine.ask('did nroth korea admitt sending solders').answered).toBe(true);
  });
});
