import { beforeAll, describe, expect, it } from 'vitest';
import type { NameRole, Query } from '../../../src/question/query.js';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const KIM = 'kim-jong-un';
const XI = 'xi-jinping';
const PUTIN = 'vladimir-putin';
const TRUMP = 'donald-trump';
const GUO = 'guo-jiakun';
const KALLAS = 'kaja-kallas';

/** Who acts and who is acted on. Whoever is spoken to or with is acted on. */
const SIDES: Readonly<Record<NameRole, string>> = {
  agent: 'does',
  target: 'is done to',
  to: 'is done to',
  with: 'is done to',
  in: 'where',
  about: 'about',
  for: 'about',
  any: 'any',
};
const sides = (query: Query): Record<string, string> =>
  Object.fromEntries(
    query.units.flatMap((unit) =>
      unit.kind === 'name' ? [[unit.names[0] ?? '', SIDES[unit.role]] as const] : [],
    ),
  );
const concepts = (query: Query): string[] =>
  query.units.flatMap((unit) => (unit.kind === 'concept' ? unit.concepts : []));

describe('a name with its article', () => {
  it('is found where French joins that to the word before it', () => {
    expect(read(reader, 'En quoi la Chine est-elle indispensable au pays de Kim ?').units).toContainEqual(
      expect.objectContaining({ surface: 'pays de Kim', places: ['north-korea'] }),
    );
  });
});

describe('what is to be done', () => {
  it('is no occasion', () => {
    const { units } = read(reader, 'Où Kim a-t-il invité Xi à prendre le thé ?');
    expect(units.filter(({ setting }) => setting === true)).toEqual([]);
  });
});

describe('whoever is cited', () => {
  it('is not acted on where the verb is in the passive', () => {
    const query = read(reader, 'Combien de soldats ont été envoyés par la Corée du Nord, d’après Séoul ?');
    expect(sides(query)).toMatchObject({ seoul: 'does' });
  });
});

describe('who does what to whom', () => {
  it.each([
    // Someone says, someone is told.
    ["Qu'a dit Xi à Kim ?", { [XI]: 'does', [KIM]: 'is done to' }],
    ["Qu'a dit Kim à Xi ?", { [KIM]: 'does', [XI]: 'is done to' }],
    ['Xi a dit quoi à Kim ?', { [XI]: 'does', [KIM]: 'is done to' }],
    ["Qu'est-ce que Poutine a dit à Kim ?", { [PUTIN]: 'does', [KIM]: 'is done to' }],
    ['Que Kim a-t-il promis à Poutine ?', { [KIM]: 'does', [PUTIN]: 'is done to' }],
    ['What did Xi say to Kim?', { [XI]: 'does', [KIM]: 'is done to' }],
    ['What did Kim say to Xi?', { [KIM]: 'does', [XI]: 'is done to' }],
    ['What did Xi tell Kim?', { [XI]: 'does', [KIM]: 'is done to' }],
    ['What did Trump write to Xi?', { [TRUMP]: 'does', [XI]: 'is done to' }],
    ['What did Xi say to Kim and Putin?', { [XI]: 'does', [KIM]: 'is done to', [PUTIN]: 'is done to' }],
    // Someone is met, thanked, received.
    ['Poutine a remercié Kim', { [PUTIN]: 'does', [KIM]: 'is done to' }],
    ['Kim a remercié Poutine', { [KIM]: 'does', [PUTIN]: 'is done to' }],
    ['Putin thanked Kim', { [PUTIN]: 'does', [KIM]: 'is done to' }],
    ['Did Xi meet Putin?', { [XI]: 'does', [PUTIN]: 'is done to' }],
    ['Did Xi meet Putin or Kim?', { [XI]: 'does', [PUTIN]: 'is done to', [KIM]: 'is done to' }],
    ['Quand Xi a-t-il reçu Kim ?', { [XI]: 'does', [KIM]: 'is done to' }],
    // The question word takes one of the sides, and the preposition before it.
    ['Devant qui Xi a-t-il parlé ?', { [XI]: 'does' }],
    ['Kim a remercié Poutine, il a dit quoi Xi ?', { [KIM]: 'does', [PUTIN]: 'is done to', [XI]: 'does' }],
    ['À quel président Kim a-t-il écrit ?', { [KIM]: 'does' }],
    ['De quel pays Kim a-t-il parlé ?', { [KIM]: 'does' }],
    ['Qui a remercié Kim ?', { [KIM]: 'is done to' }],
    ['Who thanked Kim?', { [KIM]: 'is done to' }],
    ['Qui Poutine a-t-il remercié ?', { [PUTIN]: 'does' }],
    ['Whom did Putin thank?', { [PUTIN]: 'does' }],
    ['Who did Putin thank?', { [PUTIN]: 'does' }],
    ['À qui Trump a-t-il écrit ?', { [TRUMP]: 'does' }],
    ['To whom did Trump write?', { [TRUMP]: 'does' }],
    ['Kim a rencontré qui ?', { [KIM]: 'does' }],
    // The passive turns them round.
    ['Qui a été remercié par Poutine ?', { [PUTIN]: 'does' }],
    ['Who was thanked by Putin?', { [PUTIN]: 'does' }],
    ['Kim a été remercié par Poutine', { [KIM]: 'is done to', [PUTIN]: 'does' }],
    ['Kim was thanked by Putin', { [KIM]: 'is done to', [PUTIN]: 'does' }],
    ['Par qui Kim a-t-il été remercié ?', { [KIM]: 'is done to' }],
    ['By whom was Kim thanked?', { [KIM]: 'is done to' }],
    // So does being given something.
    ['Poutine a reçu des vœux de Kim', { [PUTIN]: 'is done to', [KIM]: 'does' }],
    ['Poutine a eu droit à quelle promesse de Kim ?', { [PUTIN]: 'is done to', [KIM]: 'does' }],
    // A verb that says little is a verb.
    ["Who called Kallas's remarks irresponsible?", { [KALLAS]: 'is done to' }],
    ["Guo a traité qui d'irresponsable ?", { [GUO]: 'does' }],
    ['La liste de ce que Xi a dit à Kim', { [XI]: 'does', [KIM]: 'is done to' }],
    // An answer that is only offered.
    ['Who saw the train, Yonhap?', { yonhap: 'any' }],
    // What aims at someone is not someone.
    ['Quelles accusations visent Kim ?', { [KIM]: 'is done to' }],
    ['Which accusations target Kim?', { [KIM]: 'is done to' }],
    ['Quelles promesses a faites Kim ?', { [KIM]: 'does' }],
    // About whom, with whom.
    ["Qu'a dit Guo de Kallas ?", { [GUO]: 'does', [KALLAS]: 'about' }],
    ["Qu'a dit Guo à propos de Kallas ?", { [GUO]: 'does', [KALLAS]: 'about' }],
    ['What did Guo say about Kallas?', { [GUO]: 'does', [KALLAS]: 'about' }],
    ['Qu’a dit Xi sur la Russie ?', { [XI]: 'does', russia: 'about' }],
    ['What did Putin say about Xi to Kim?', { [PUTIN]: 'does', [XI]: 'about', [KIM]: 'is done to' }],
    ['Kim a parlé avec Poutine', { [KIM]: 'does', [PUTIN]: 'is done to' }],
    ['Kim spoke with Putin', { [KIM]: 'does', [PUTIN]: 'is done to' }],
  ])('%s', (question, expected) => {
    expect(sides(read(reader, question))).toEqual(expected);
  });

  it.each(['Xi et Kim se sont rencontrés', 'Xi and Kim met', 'Xi, Kim'])(
    'those joined by a comma or "and" are on one side: %s',
    (question) => {
      const query = read(reader, question);
      expect(new Set(Object.values(sides(query))).size).toBe(1);
      expect(Object.keys(sides(query))).toEqual([XI, KIM]);
    },
  );

  it.each([
    ["Qu'a dit Kim à Pékin ?", 'beijing'],
    ['What did Kim say in Beijing?', 'beijing'],
    ['Où en Chine Kim est-il allé ?', 'china'],
    ['Who was in China?', 'china'],
  ])('a place stays a place: %s', (question, place) => {
    const unit = read(reader, question).units.find(
      (other) => other.kind === 'name' && other.names.includes(place),
    );
    expect(unit).toMatchObject({ kind: 'name', places: [place] });
    expect(unit).not.toMatchObject({ role: 'agent' });
  });

  it.each(['North Korean soldiers', 'soldats nord-coréens', 'des troupes nord-coréennes'])(
    'an adjective says only whose: %s',
    (question) => {
      const unit = read(reader, question).units.find((other) => other.kind === 'name');
      expect(unit).toMatchObject({ names: ['north-korea'], adjective: true, places: [] });
      expect(unit).not.toMatchObject({ role: 'agent' });
    },
  );
});

describe('who is left out', () => {
  it.each([
    ['Kim Jong-un a vu qui à Pékin à part Xi ?', XI],
    ['Qui Kim a-t-il vu sauf Xi ?', XI],
    ['Hormis Xi, qui Kim a-t-il vu ?', XI],
    ["Qui d'autre que Xi Kim a-t-il vu ?", XI],
    ['Who did Kim meet apart from Xi?', XI],
    ['Besides Xi, whom did Kim meet?', XI],
    ['Who did Kim see except Xi?', XI],
    ['Who other than Xi did Kim meet?', XI],
  ])('%s', (question, slug) => {
    const query = read(reader, question);
    expect(query.excluded).toEqual([slug]);
    expect(sides(query)).not.toHaveProperty(slug);
    expect(sides(query)).toHaveProperty(KIM);
  });

  it('together with those who are joined to them', () => {
    expect(read(reader, 'Who was at the parade apart from Xi and Putin?').excluded).toEqual([XI, PUTIN]);
    expect(read(reader, 'Qui était au défilé à part Xi et Poutine ?').excluded).toEqual([XI, PUTIN]);
  });
});

describe('a choice', () => {
  const chosen = (question: string): (string | undefined)[] => {
    const units = read(reader, question).units.filter((unit) => unit.choice !== undefined);
    return new Set(units.map((unit) => unit.choice)).size < 2 ? units.map((unit) => unit.surface) : [];
  };

  it.each([
    ['La confiance a grimpé ou chuté ?', ['grimpé', 'chuté']],
    ['Did Xi meet Putin or Kim?', ['Putin', 'Kim']],
    ['Était-ce la cinquième ou la sixième rencontre ?', ['cinquième', 'sixième']],
    ['Tout ce que Guo a dit, à Trump comme à Kallas', ['Trump', 'Kallas']],
    ['Did Xi meet Putin and Kim?', []],
  ])('leaves one of several: %s', (question, surfaces) => {
    expect(chosen(question)).toEqual(surfaces);
  });
});

describe('a verb that only carries a noun', () => {
  it.each([
    ['Quelle garantie Kim a-t-il donnée ?', ['garantie']],
    ['What guarantee did Kim give?', ['guarantee']],
    ['What did Kim hand over to Xi?', ['hand over']],
  ])('is left out, and no other: %s', (question, surfaces) => {
    const { units } = read(reader, question);
    expect(units.flatMap((unit) => (unit.kind === 'concept' ? [unit.surface] : []))).toEqual(surfaces);
  });
});

describe('the occasion', () => {
  it.each([
    ["Qu'a dit Kim lors de sa rencontre avec Xi ?", [KIM], [XI]],
    ["Qu'a dit Kim quand il a rencontré Xi ?", [KIM], [XI]],
    ['What did Kim say when he met Xi?', [KIM], [XI]],
    ['What did Kim promise during his meeting with Putin?', [KIM], [PUTIN]],
    ["Qu'a promis Kim pendant sa rencontre avec Poutine ?", [KIM], [PUTIN]],
  ])('is told apart from what is asked: %s', (question, asked, occasion) => {
    const people = read(reader, question).units.filter((unit) => unit.kind === 'name');
    expect(people.filter((unit) => unit.setting !== true).flatMap((unit) => unit.names)).toEqual(asked);
    expect(people.filter((unit) => unit.setting === true).flatMap((unit) => unit.names)).toEqual(occasion);
  });

  it.each(['Quand Kim a-t-il rencontré Xi ?', 'When did Kim meet Xi?'])(
    'is not there where the question word asks: %s',
    (question) => {
      expect(read(reader, question).units.filter((unit) => unit.setting === true)).toEqual([]);
    },
  );
});

describe('words and numbers', () => {
  it.each([
    ['le défilé', 'parade'],
    ['la parade militaire', 'parade'],
    ['the military parade', 'parade'],
    ['the armoured train', 'armoured-train'],
    ['le train blindé', 'armoured-train'],
    ['les sanctions', 'sanctions'],
    ['sanctionnée', 'sanctions'],
    ['the treaty', 'treaty'],
    ['le traite', 'treaty'],
    // Through a slip.
    ['le dédilé', 'parade'],
    ['the miltary parade', 'parade'],
    ['les santcions', 'sanctions'],
  ])('%j is a topic of the coverage', (words, concept) => {
    expect(concepts(read(reader, words))).toContain(concept);
  });

  it.each([
    ['26 dirigeants', 26, false, false],
    ['la 6e rencontre', 6, true, false],
    ['the 6th meeting', 6, true, false],
    ['the 78th anniversary', 78, true, false],
    ['la sixième rencontre', 6, true, true],
    ['the sixth meeting', 6, true, true],
    ['deux rencontres', 2, false, true],
    ['two meetings', 2, false, true],
  ])('%j holds a number', (words, value, ordinal, spelled) => {
    expect(read(reader, words).units.filter((unit) => unit.kind === 'number')).toMatchObject([
      { value, ordinal, spelled },
    ]);
  });

  it.each([
    ['Comment s’appelle le chauffeur de Kim ?', 'chauffeur'],
    ['What did Kim eat for breakfast?', 'breakfast'],
    ['Kim a-t-il joué au football ?', 'football'],
    ['the price of bitcoin', 'bitcoin'],
  ])('%j keeps the word that nothing explains', (question, word) => {
    expect(
      read(reader, question).units.flatMap((unit) => (unit.kind === 'word' ? [unit.word] : [])),
    ).toContain(word);
  });

  it('point to what was written', () => {
    const query = read(reader, 'Où Kim JONG-un a-t-il vu le Président chinois ?');
    expect(query.units.flatMap((unit) => (unit.kind === 'name' ? [unit.surface] : []))).toEqual([
      'Kim JONG-un',
      'Président chinois',
    ]);
  });
});

describe('what people say to the bot', () => {
  it('is part of the question where it is somebody’s', () => {
    expect(concepts(read(reader, "What did Kim say about Putin's thanks?", 'en'))).toContain('thank');
    expect(concepts(read(reader, 'Where did Kim meet Putin, thanks', 'en'))).not.toContain('thank');
  });
});

describe('whoever is given something', () => {
  it.each([
    ['Did Kim give Xi tea?', ['agent', 'to']],
    ['Did anyone in Russia criticise Kim?', ['agent', 'target']],
    ["When did Trump's letter reach Kim?", ['agent', 'to']],
  ])('does not act: %s', (question, roles) => {
    const { units } = read(reader, question, 'en');
    expect(units.flatMap((unit) => (unit.kind === 'name' ? [unit.role] : []))).toEqual(roles);
  });
});
