import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('whoever comes under fire', () => {
  it('is the one criticised, and those it comes from criticise', () => {
    for (const question of [
      'On what account does North Korea come under fire from the allies of Ukraine?',
      "Does North Korea come under fire from Kyiv's allies?",
    ])
      expect(lead(question), question).toBe('kyiv-allies-criticise-north-korea');
  });

  it('does not criticise', () => {
    expect(engine.ask("Do Kyiv's allies come under fire from North Korea?").answered).toBe(false);
  });
});
