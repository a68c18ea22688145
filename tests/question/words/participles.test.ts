import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('a participle with its accent', () => {
  it('tells what somebody did: "raconté" is not "raconte-moi"', () => {
    expect(lead("Qu'est-ce que Poutine a raconté à Kim quand ils se sont vus ?")).toBe(
      'putin-praises-friendly-relations',
    );
    expect(lead('raconte la rencontre entre Xi et Kim')).toMatch(/meet|receives|sixth/);
  });

  it('says as little as it does without where it is listed so', () => {
    expect(lead('Qui est le porte-parole de la diplomatie chinoise cité ?')).toBe(
      'guo-is-foreign-ministry-spokesperson',
    );
  });
});
