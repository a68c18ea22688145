import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const leads = (question: string): string[] =>
  (engine.ask(question).items[0]?.sources ?? []).map(({ fact }) => fact.replace(/^.*#/u, ''));

describe('an organisation that says something', () => {
  it.each([
    'Que dit Yonhap du départ de Kim ?',
    'What does Yonhap say about Kim’s exit from Beijing?',
    'Yonhap on Kim departure: time, vehicle',
    'At what time of day was Kim’s armoured train sighted leaving Beijing, as per Yonhap?',
  ])('reports what others do: %s', (question) => {
    expect(leads(question)).toContain('kim-leaves-beijing-by-armoured-train');
  });

  it('speaks for itself where a fact says so', () => {
    expect(leads('What does NATO say about North Korean soldiers?')).toContain(
      'north-korea-said-to-have-sent-soldiers',
    );
  });

  it('does not do what it reports', () => {
    expect(engine.ask('Did Yonhap leave Beijing by train?').answered).toBe(false);
  });
});
