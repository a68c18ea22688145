import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string => engine.ask(question).headline;

describe('an answer that somebody tries after a question', () => {
  it.each([
    ['Il est reparti comment Kim, en avion ?', 'En train blindé'],
    ['kim est reparti comment de pekin ? avion ? train ?', 'En train blindé'],
    ['Where was the parade, in Moscow?', 'Beijing'],
  ])('need not be right: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('may be left open', () => {
    expect(headline('how did trump get his message to Xi, did he phone him or')).toBe(
      'On his network Truth Social',
    );
  });

  it('is no number that the fact must have', () => {
    expect(headline('combien de dirigeants au défilé, 30 ?')).toMatch(/^26/);
    expect(headline('which summit with Putin was this for Kim, third? fourth?')).toMatch(/fourth/);
  });

  it('is not what the question is about, put after it', () => {
    expect(engine.ask('Where is it, Tiananmen?').headline).not.toBe('Great Hall of the People');
    expect(engine.ask('Combien de dirigeants étrangers en 2024, au défilé ?').answered).toBe(false);
  });
});
