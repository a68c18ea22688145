import { describe, expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a question', () => {
  it.each([
    ['Did Russia win the war?', /^Kim Jong-un hopes/],
    ['who sent troops to russia', /^South Korea, the United States and NATO say/],
    ['who conspires against the US', /^Donald Trump accuses/],
    ['any quotes from trump', /^Donald Trump wrote/],
    ['north korea needs china?', /^Yes: China’s/],
    ['is there a dispute between articles', /^The sources differ/],
    ['qui a démenti', /^Fin 2024, ni la Corée du Nord ni la Russie/],
    ['qui a invité kim', /^Xi Jinping$/],
    ['did china answer trump', /^Yes: Guo Jiakun/],
    ['is the war over', /^The military parade/],
    ['does north korea support russia', /^Yes: North Korea supplies/],
  ])('is told what is said of it, and no more: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it.each([
    'does trump like kim',
    'la chine a besoin de la corée du nord ?',
    'will kim go back to china',
    'qui n’était pas au défilé',
    'who wasn’t at the parade',
    'where is kim now',
    'de quoi ont ils parlé',
    'what was said',
    'is kaja kallas right',
    'is jade gao a woman',
    'who started the war',
    'why is there a war',
    'who supports ukraine',
    'does xi support putin',
    'does north korea support ukraine',
    'la chine soutient elle la russie',
    'who invited putin',
    'is kim coming back to beijing',
    'who wrote the article',
  ])('is not answered by what has its words alone: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});
