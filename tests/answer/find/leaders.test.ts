import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

const headline = (question: string): string => {
  const answer = engine.ask(question);
  return answer.answered ? answer.headline.replaceAll(/[\u00a0\u202f]/g, ' ') : 'refused';
};

describe('what a country does', () => {
  it('is told of its leaders, where nothing is told of themselves', () => {
    expect(headline('does kim lend troops to putin')).toMatch(/^Yes: North Korea supplies .* to Russia/u);
    expect(headline('Kim file des soldats à Poutine, oui ou non ?')).toMatch(/^Oui : La Corée du Nord/u);
  });

  it.each([
    'De quoi Poutine accuse-t-il Trump ?',
    "Qu'est-ce qui a vexé Poutine dans cette histoire ?",
    'Comment Guo a-t-il défendu la politique étrangère de son pays ?',
    'Did Putin take Kim back to Moscow with him?',
    'Que Kim a-t-il répondu à Trump ?',
  ])('does not answer what it is not all about: %s', (question) => {
    expect(headline(question)).toBe('refused');
  });
});
