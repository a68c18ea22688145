import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('short questions as they are typed', () => {
  it.each([
    ['voeux nouvel an poutine de qui', 'Xi Jinping et Kim Jong-un'],
    ['message à poutine de qui', 'Xi Jinping et Kim Jong-un'],
  ])('ask whose something is: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('tell on what something was posted, and leave open to whom', () => {
    expect(headline('A qui trump adressait son post sur truth social ?')).toBe('Xi Jinping');
  });

  it('leave a denied verb to the longer phrase that it begins', () => {
    expect(headline('ça faisait combien de temps que Kim n’était pas sorti de son pays ?')).toBe(
      'Depuis 2023',
    );
  });

  it.each(['défilé = plus grand de chine ?', 'je voulais savoir si Kim avait vu Poutine'])(
    'ask for yes or no: %s',
    (question) => {
      expect(headline(question)).toMatch(/^Oui : /);
    },
  );
});
