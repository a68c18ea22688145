import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('whether somebody went somewhere', () => {
  it.each([
    ['Did Putin go to Beijing?', /^Yes: .*Putin/],
    ['Poutine est-il allé à Pékin ?', /^Oui : .*Poutine/],
    ['Quand est-ce que Kim est allé au Palais du Peuple ?', /4 septembre 2025/],
  ])('is told by what they took part in there: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it.each(['Did Trump go to Beijing?', 'did xi visit north korea', 'Quand Poutine est-il arrivé à Pékin ?'])(
    'is told by nothing else: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );
});

describe('where somebody is from', () => {
  it.each([
    ['yonhap c’est nord coreen ?', /^Non : .* sud-coréenne/],
    ['Trump est chinois ?', /^Non : .* États-Unis/],
    ['Is Guo Jiakun Chinese?', /^Yes: .* spokesperson/],
  ])('is told by what they are, and not by what they have to do with: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});
