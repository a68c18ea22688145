import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('whoever is named last, beside a verb of saying', () => {
  it('says what stands before the comma', () => {
    expect(lead('Pyongyang and Moscow have never been this close, Kim says?')).toBe(
      'kim-says-relations-became-strategic',
    );
  });

  it('says it to whoever is named after the verb', () => {
    expect(lead('What does the Communist Party attach great importance to, as Xi told Kim?')).toMatch(/^xi-/);
    expect(lead('On Ukraine, what did Kim tell Putin?')).toBe(
      'kim-pledges-full-support-for-russian-conflict',
    );
  });
});
