import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string => engine.ask(question).headline;

describe('where a question names the kind of name it asks for', () => {
  it.each([
    ['Which party did Kim say supports China’s territorial integrity?', 'Workers’ Party of Korea'],
    ['contre quel pays conspireraient-ils, selon Trump ?', 'États-Unis'],
  ])('only such names answer: %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('what somebody acts for answers where the fact names only them', () => {
    expect(headline('With which country does Xi want to coordinate on world affairs?')).toBe('North Korea');
  });

  it('chiefs of states are no states', () => {
    expect(headline('quels chefs d’état ont regardé le défilé du 3 septembre ensemble')).toBe(
      'Xi Jinping, Kim Jong-un et Vladimir Poutine',
    );
  });
});
