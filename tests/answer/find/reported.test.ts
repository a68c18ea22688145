import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('an agency that says something', () => {
  it('is where what others did is known from', () => {
    for (const question of [
      "Yonhap said Kim's train left Beijing when?",
      "Yonhap on Kim's departure: time, vehicle",
      'Que dit Yonhap du départ de Kim ?',
      'Did AFP say Kim left Beijing?',
      'When was Kim’s armoured train seen leaving Beijing, as per Yonhap?',
    ])
      expect(lead(question), question).toBe('kim-leaves-beijing-by-armoured-train');
  });

  it('does not do it, and is only told of with what it reports', () => {
    for (const question of [
      'Did Yonhap leave Beijing?',
      'Did Yonhap say Xi left Beijing?',
      "What did Yonhap say about Xi's tea with Kim?",
      'Did Xinhua say Kim left by train?',
      'Que dit l’ONU de la Corée du Nord ?',
    ])
      expect(engine.ask(question).answered, question).toBe(false);
  });
});
