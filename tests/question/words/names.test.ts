import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage, slugs, unexplained } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const KIM = 'kim-jong-un';
const XI = 'xi-jinping';
const PUTIN = 'vladimir-putin';
const TRUMP = 'donald-trump';
const KALLAS = 'kaja-kallas';
const GUO = 'guo-jiakun';

describe('a person is known', () => {
  it.each([
    // By the full name in any spelling, order and case.
    ['Kim Jong-un', KIM],
    ['Kim Jong Un', KIM],
    ['KIM JONG-UN', KIM],
    ['kim jong un', KIM],
    ['Kim Jongun', KIM],
    ['kimjongun', KIM],
    ['Jong-un Kim', KIM],
    ['Xi Jinping', XI],
    ['Xi Jin Ping', XI],
    ['Jinping Xi', XI],
    ['Xí Jìnpíng', XI],
    ['Vladimir Poutine', PUTIN],
    ['Vladimir Putin', PUTIN],
    ['Poutine Vladimir', PUTIN],
    ['Donald J. Trump', TRUMP],
    // By a part of it.
    ['Kim', KIM],
    ['Xi', XI],
    ['Poutine', PUTIN],
    ['Putin', PUTIN],
    ['Trump', TRUMP],
    ['Kallas', KALLAS],
    ['Guo', GUO],
    // By another script.
    ['김정은', KIM],
    ['习近平', XI],
    ['習近平', XI],
    ['시진핑', XI],
    ['Путин', PUTIN],
    ['путин', PUTIN],
    ['普京', PUTIN],
    ['プーチン', PUTIN],
    ['Трамп', TRUMP],
    ['郭嘉昆', GUO],
    // By a role.
    ['le président chinois', XI],
    ['le dirigeant nord-coréen', KIM],
    ['le dirigeant nord coreen', KIM],
    ['the Chinese president', XI],
    ['the North Korean leader', KIM],
    ['the US president', TRUMP],
    ['KJU', KIM],
    ['le boss de Pyongyang', KIM],
    ['le chef du Parti du travail', KIM],
    ['the boss of North Korea', KIM],
    ['the head honcho of North Korea', KIM],
    ['l’homme-fusée', KIM],
    ['Uncle Xi', XI],
    ['le patron du PCC', XI],
    ['the head of the CCP', XI],
    ['Shi Jinping', XI],
    ['China’s top dog', XI],
    ['Vladimir', PUTIN],
    ['le tsar russe', PUTIN],
    ['the man in the Kremlin', PUTIN],
    ['l’ancien espion du KGB', PUTIN],
    ['Володимир Путін', PUTIN],
    ['le Donald', TRUMP],
    ['le 47e président des États-Unis', TRUMP],
    ['the leader of the free world', TRUMP],
    ['ترامب', TRUMP],
    ['l’ex-Première ministre estonienne', KALLAS],
    ['the bloc’s top diplomat', KALLAS],
    ['le porte-parole du ministère', GUO],
    ['the foreign ministry spokesperson', GUO],
    ['le président américain', TRUMP],
    ['la cheffe de la diplomatie européenne', KALLAS],
    ['POTUS', TRUMP],
    // By an office and a place, either way round.
    ['le président de la Chine', XI],
    ["China's president", XI],
    ['the president of China', XI],
    ["China's head of state", XI],
    ["le chef de l'État chinois", XI],
    ['the leader of North Korea', KIM],
    ["North Korea's leader", KIM],
    ['le leader de la Corée du Nord', KIM],
    ['le numéro un nord-coréen', KIM],
    ["the Kremlin's chief", PUTIN],
    ['le chef du Kremlin', PUTIN],
    ['le maître du Kremlin', PUTIN],
    ['le président de la Russie', PUTIN],
    ['le chef de la Maison Blanche', TRUMP],
    ["the EU's foreign policy chief", KALLAS],
    ["the European Union's top diplomat", KALLAS],
    ['le porte-parole de la diplomatie chinoise', GUO],
    ['the spokesman of the Chinese foreign ministry', GUO],
    // By a role and the name together.
    ['le président chinois Xi Jinping', XI],
    ['Donald Trump, the US president', TRUMP],
    // Through a slip or two, or as it sounds.
    ['Kim Jong-hun', KIM],
    ['Kim Jong-oun', KIM],
    ['Xi Jiping', XI],
    ['Xi Jinpin', XI],
    ['si jin ping', XI],
    ['Vladmir Poutine', PUTIN],
    ['poutinne', PUTIN],
    ['Potuine', PUTIN],
    ['Vladimir Poutin', PUTIN],
    ['Donlad Trump', TRUMP],
    ['donal tromp', TRUMP],
    ['donald trom', TRUMP],
    ['Kaja Kalas', KALLAS],
    ['Kaia Kallas', KALLAS],
    ['Guo Jiakung', GUO],
  ])('as %s', (written, slug) => {
    for (const question of [`Qu'a dit ${written} ?`, `What did ${written} say?`, written]) {
      const query = read(reader, question);
      expect(slugs(query), question).toEqual([slug]);
      expect(query.unknownNames, question).toEqual([]);
      expect(unexplained(query), question).toEqual([]);
    }
  });
});

describe('a place or organisation is known', () => {
  it.each([
    ['Pékin', 'beijing'],
    ['pekin', 'beijing'],
    ['Beijing', 'beijing'],
    ['北京', 'beijing'],
    ['la capitale chinoise', 'beijing'],
    ['the Chinese capital', 'beijing'],
    ['Corée du Nord', 'north-korea'],
    ['North Korea', 'north-korea'],
    ['DPRK', 'north-korea'],
    ['RPDC', 'north-korea'],
    ['Palais du Peuple', 'great-hall-of-the-people'],
    ['Great Hall of the People', 'great-hall-of-the-people'],
    ['place Tiananmen', 'tiananmen'],
    ['ONU', 'un'],
    ['Nations unies', 'un'],
    ['United Nations', 'un'],
    ['OTAN', 'nato'],
    ['NATO', 'nato'],
    ['Chine nouvelle', 'xinhua'],
    ['Xinhua', 'xinhua'],
    ['新华社', 'xinhua'],
    ['Parti du travail de Corée', 'workers-party-of-korea'],
    ['كوريا الشمالية', 'north-korea'],
    ['le pays de Kim', 'north-korea'],
    ['the Hermit Kingdom', 'north-korea'],
    ['les Ricains', 'united-states'],
    ['pays du Matin calme', 'south-korea'],
    ['mainland China', 'china'],
    ['China’s state news agency', 'xinhua'],
    ['l’agence de Séoul', 'yonhap'],
    ['Trump’s app', 'truth-social'],
    ['モスクワ', 'moscow'],
  ])('as %s', (written, slug) => {
    for (const language of ['fr', 'en'] as const)
      expect(slugs(read(reader, written, language))).toContain(slug);
  });

  it('may act for its country, and so stand for it', () => {
    expect(slugs(read(reader, 'Pyongyang a-t-il confirmé ?'))).toEqual(['pyongyang', 'north-korea']);
    expect(slugs(read(reader, 'Did the Kremlin confirm?'))).toEqual(['kremlin', 'russia']);
  });

  it('is not taken for its neighbour', () => {
    expect(slugs(read(reader, 'South Korea'))).toEqual(['south-korea']);
    expect(slugs(read(reader, 'la Corée du Sud'))).toEqual(['south-korea']);
    expect(slugs(read(reader, 'les troupes sud-coréennes', 'fr'))).toEqual(['south-korea']);
  });
});

describe('another person is not taken for one of the coverage', () => {
  it.each([
    ['Kim Yo-jong', KIM],
    ['Kim Yo Jong', KIM],
    ['Kim Jong-il', KIM],
    ['Kim Jong Il', KIM],
    ['Kim Il-sung', KIM],
    ['Kim Jong-nam', KIM],
    ['Kim Ju-ae', KIM],
    ['Kim Dae-jung', KIM],
    ['Xi Zhongxun', XI],
    ['Donald Trump Jr', TRUMP],
    ['Donald Tusk', TRUMP],
    ['Vladimir Zelensky', PUTIN],
    ['Vladimir Lénine', PUTIN],
    ['kim jong il', KIM],
    ['kim yo jong', KIM],
  ])('%s is asked back', (written, near) => {
    for (const question of [
      `Qu'a dit ${written} ?`,
      `What did ${written} say?`,
      `Who is ${written}?`,
      written,
    ]) {
      const query = read(reader, question);
      expect(query.unknownNames, question).toEqual([{ surface: written, near }]);
      expect(slugs(query), question).toEqual([]);
    }
  });

  it.each([
    ['Melania Trump', ['Melania']],
    ['Peng Liyuan', ['Peng', 'Liyuan']],
    ['Volodymyr Zelensky', ['Volodymyr', 'Zelensky']],
    ['Emmanuel Macron', ['Emmanuel', 'Macron']],
    ['le président français', ['français']],
    ['the president of France', ['France']],
  ])('%s leaves words that nothing explains', (written, words) => {
    for (const question of [`Qu'a dit ${written} ?`, `What did ${written} say?`]) {
      const query = read(reader, question);
      expect(unexplained(query), question).toEqual(words);
    }
  });

  it.each([
    ['Xi et Kim', [XI, KIM]],
    ['Kim, Xi and Putin', [KIM, XI, PUTIN]],
    ['Xi-Kim', [XI, KIM]],
    ['Kim Jong-un Xi Jinping', [KIM, XI]],
    ['Trump, Xi', [TRUMP, XI]],
    ['le président chinois et le président russe', [XI, PUTIN]],
    ['the Chinese and the Russian presidents', [XI, PUTIN]],
  ])('%j names them one by one', (written, people) => {
    const query = read(reader, written);
    expect(slugs(query)).toEqual(people);
    expect(query.unknownNames).toEqual([]);
  });
});
