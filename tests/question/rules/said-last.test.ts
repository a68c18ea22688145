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

  it('said so, where the clause asks that again of a whole question', () => {
    expect(lead('will china keep helping nk grow, did xi say so')).toBe('xi-assures-support-for-development');
    expect(
      lead("China won't change its mind even if geopolitics shift, that's Xi's claim, isn't it?"),
    ).toMatch(/^xi-(?:determination|position)/);
  });

  it('says it to whoever is named after the verb', () => {
    expect(lead('What does the Communist Party attach great importance to, as Xi told Kim?')).toMatch(/^xi-/);
    expect(lead('On Ukraine, what did Kim tell Putin?')).toBe(
      'kim-pledges-full-support-for-russian-conflict',
    );
  });
});
