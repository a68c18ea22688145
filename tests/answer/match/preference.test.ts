import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined =>
  engine.ask(question).items[0]?.fact.replace(/^.*#/, '');

describe('of facts that fit as well, the first', () => {
  it('is what those said together whom the question joins', () => {
    expect(lead('De quoi ont parlé Kim et Xi ?')).toMatch(/^kim-and-xi-discuss/);
    expect(lead('What did Kim and Xi talk about?')).toMatch(/^kim-and-xi-discuss/);
  });

  it('is what one did alone where no other is named', () => {
    expect(lead('lettre kim poutine date')).toBe('kim-writes-to-putin-on-monday');
    expect(lead('When did Kim send his letter to Putin?')).toBe('kim-writes-to-putin-on-monday');
  });

  it('is what gives the very day, where it is asked for', () => {
    expect(engine.ask('Le plus gros défilé de Chine, ça date de quand ?').headline).toBe(
      'Mercredi 3 septembre 2025',
    );
    expect(engine.ask('China’s most massive parade, when was that?').headline).toBe(
      'Wednesday 3 September 2025',
    );
  });
});
