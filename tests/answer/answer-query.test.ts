import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('a word of a longer phrase of a fact', () => {
  it('is found although the phrase means something as one', () => {
    expect(lead("L'accord de partenariat stratégique global a été signé en quelle année ?")).toBe(
      'kim-and-putin-sign-treaty',
    );
  });
});

describe('the occasion', () => {
  it('is one that a fact tells of, and not a word of it', () => {
    expect(engine.ask('Kim’s statement on arriving in Beijing on Tuesday?').answered).toBe(false);
  });
});

describe('a choice', () => {
  it('is answered by the half of it that the coverage knows', () => {
    expect(lead('Did Xi say he would back North Korea’s economy or development?')).toBe(
      'xi-assures-support-for-development',
    );
    expect(engine.ask('Did Kim wear a hat or gloves?').answered).toBe(false);
  });
});

describe('the doer who is not named', () => {
  it('is of the place beside, and not whom it is done to', () => {
    expect(lead('Did anyone in Europe criticise the get-together?')).toBe('kallas-sees-direct-challenge');
  });
});
