import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.js';
import { engineOn } from '../support/real-desk.js';

let engine: Engine;
beforeAll(async () => {
  engine = await engineOn();
});

const headline = (question: string): string => engine.ask(question).headline;

describe('a question of yes or no', () => {
  it.each([
    'la chine vise-t-elle les états-unis ?',
    'is china targeting the US?',
    'La Chine vise-t-elle quelqu’un ?',
    'La coopération sino-russe, Xi compte changer de cap ?',
    'Moscou a-t-il confirmé l’envoi de soldats nord-coréens ?',
    // A fact about what does not change rules out that it does, whichever of the two is said to.
    'La position de la Chine peut-elle changer avec la situation internationale, selon Xi ?',
    "Can China's position shift with the international situation, according to Xi?",
  ])('is answered with no where a fact denies what it asks: %j', (question) => {
    expect(headline(question)).toMatch(/^(Non\s: |No: )/);
  });

  it.each([
    'xi il garde la même ligne avec la russie en 2025 ou pas ?',
    'Does Xi keep his course with Russia in 2025?',
  ])('is not answered with no for when or where somebody spoke of it: %j', (question) => {
    expect(headline(question)).not.toMatch(/^(Non|No)\s?[,:]/);
  });

  it.each([
    "Will China's determination stay the same if the world changes?",
    'Did Guo tell Trump that China targets nobody at all?',
  ])('that denies the same is answered with yes: %j', (question) => {
    expect(headline(question)).toMatch(/^Yes: /);
  });

  it.each([
    'Is it true that Xi did not meet Kim in Beijing?',
    "Est-ce que Xi n'a pas vu Kim à Pékin en 2025 ?",
  ])('that denies what happened is answered with what happened, and neither yes nor no: %j', (question) => {
    expect(headline(question)).toMatch(/^Xi Jinping/);
  });

  it('is asked by an order to say whether', () => {
    expect(headline('Dis-moi si Kim est un grand voyageur.')).toMatch(/^Non\s: /);
    expect(headline('tell me whether Kim and Xi met in Beijing')).toMatch(/^Yes: /);
  });

  it('on where something is from is answered with no where it is from elsewhere', () => {
    expect(headline('Is Yonhap a North Korean outfit?')).toMatch(/^No: Yonhap is a South Korean/);
    expect(headline('Xinhua, c’est une agence japonaise ?')).toMatch(/^Non/);
    expect(headline('Is Yonhap an Asian agency?')).not.toMatch(/^No:/);
    expect(headline('Jade Gao est-elle une photographe chinoise ?')).not.toMatch(/^Non/);
  });

  it('is neither affirmed by what somebody seldom does, nor by what only touches on all of it', () => {
    expect(headline('Kim avait-il voyagé hors de Corée du Nord entre 2023 et septembre 2025 ?')).toMatch(
      /^Kim Jong-un voyage rarement/,
    );
    expect(headline('did kim call china a top country in the world')).not.toMatch(/^Yes/);
  });

  it('on names alone is affirmed only of what something is', () => {
    expect(headline('La Chine, est-tu en avant des autres dans le monde aux yeux de Kim?')).not.toMatch(
      /^Oui/,
    );
    expect(headline("C'est-tu Trump qui est président aux States?")).toMatch(/^Oui/);
  });

  it('is not answered with yes by what a fact has only around it', () => {
    // Its event has the leaders elsewhere, …
    expect(headline('Are Pyongyang and Peking drawing closer under their present leaders?')).not.toMatch(
      /^Yes/,
    );
    // … and the article a war that another of its facts is not of.
    expect(headline('Were Beijing and Pyongyang in the same camp during the Korean conflict?')).toMatch(
      /^Yes: .* common front/,
    );
  });

  it.each(["Le Palais du Peuple donne sur Tiananmen, n'est-ce pas ?"])(
    'that ends in a tag denies nothing: %j',
    (question) => {
      expect(headline(question)).toMatch(/^Oui/);
    },
  );

  it.each([
    ['Xi a plus de 70 ans ?', /^Oui/],
    ['Xi a moins de 60 ans ?', /^Non, 71 ans/],
    ['Were there at least thirty foreign leaders at the parade?', /^No, 26/],
    ['Y avait-il plus de vingt dirigeants étrangers au défilé ?', /^Oui/],
  ])('on more or less than a number is answered by that: %j', (question, answer) => {
    expect(headline(question)).toMatch(answer);
  });

  it.each([
    ["Kim n'était pas retourné en Chine depuis 2019, juste ?", /^Oui/],
    ['Xi a-t-il dit que l’amitié avec la Corée du Nord est immuable ?', /^Oui/],
    ['l’envoi de soldats n’était pas confirmé fin 2024 par Moscou, si ?', /^Oui/],
  ])('whose denial the fact says in its own words is answered with yes: %j', (question, answer) => {
    expect(headline(question)).toMatch(answer);
  });

  it.each(['Kim est-il allé en Chine en 2022 ?', 'Did Kim travel to China in 2021?'])(
    'on a time that a first time since another leaves out is answered with no: %j',
    (question) => {
      expect(headline(question)).toMatch(/^(Non\s: |No: ).*2019/);
    },
  );

  it('that offers two opposites is answered with neither yes nor no', () => {
    expect(headline('Les liens de Kim avec la Russie, renforcés ou affaiblis ?')).not.toMatch(/^(Oui|Non)/);
  });

  it.each([
    ["Xi est bien le chef de l'État chinois, non ?", 'Oui : Xi Jinping est le président de la Chine.'],
    ['Is Kim the boss of North Korea?', 'Yes: Kim Jong-un is the leader of North Korea.'],
  ])('on who somebody is is answered by what says so: %j', (question, answer) => {
    expect(headline(question).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(answer);
  });

  it.each([
    "L'amitié entre la Chine et la Corée du Nord est-elle récente ?",
    'Is the friendship of China and North Korea recent?',
  ])('is answered with no where a fact tells the opposite: %j', (question) => {
    expect(headline(question)).toMatch(/^(Non\s: |No: )/);
  });

  it('is not answered with no by those who neither confirm nor deny', () => {
    expect(headline('est-ce que la corée du nord a envoyé des soldats en russie')).toMatch(/^Oui/);
  });
});

describe('a feeling', () => {
  it('is of whoever has it, and not of what they write', () => {
    expect(headline('Was Trump angry?')).toMatch(/^Yes: /);
    expect(engine.ask("Was Trump's message to Xi angry?").answered).toBe(false);
  });
});
